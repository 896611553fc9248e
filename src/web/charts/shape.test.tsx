import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Cells } from './cells.tsx'
import { plainPaint } from './paint.ts'
import { QrCode } from './qr-code.tsx'
import { Shape, shapeNames } from './shape.tsx'

it('draws every shape as stored', async () => {
  const drawn = shapeNames.map((of) => `${of} ${renderToStaticMarkup(<Shape of={of} paint={plainPaint} />)}`)
  await expect(`${drawn.join('\n')}\n`).toMatchFileSnapshot('./stored/shapes.txt')
})

it('draws no two shapes alike, colours taken away', () => {
  const grey = Object.fromEntries(Object.keys(plainPaint).map((name) => [name, 'grey']))
  const drawn = shapeNames.map((of) =>
    renderToStaticMarkup(<Shape of={of} paint={{ ...plainPaint, ...grey }} />),
  )
  // Done and received differ in place and word only: both say that something is settled.
  expect(new Set(drawn).size).toBe(shapeNames.length - 1)
})

it('draws one cell a voter up to sixty, and a bar beyond', () => {
  expect(renderToStaticMarkup(<Cells x={18} n={23} />).match(/<rect/g)).toHaveLength(23)
  expect(renderToStaticMarkup(<Cells x={18} n={60} />).match(/<rect/g)).toHaveLength(60)
  expect(renderToStaticMarkup(<Cells x={412} n={500} />).match(/<rect/g)).toHaveLength(2)
})

it('draws a QR code black on white, with its quiet zone and what it leads to', () => {
  const drawn = renderToStaticMarkup(
    <QrCode text="http://192.168.1.20:4811/rosta/KV47PN" label="Rutkod till omröstningen" />,
  )
  expect(drawn).toContain('aria-label="Rutkod till omröstningen"')
  expect(drawn).toContain('fill="#ffffff"')
  expect(drawn).not.toMatch(/d="M[0-3] /)
})
