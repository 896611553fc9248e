import { expect, it } from 'vitest'
import { freeSeatOnce } from './free-seat-once.ts'

it('gives a form that is sent twice one seat, and another form another', async () => {
  let seats = 0
  const take = freeSeatOnce(async () => {
    seats += 1
    return `seat ${seats}`
  })
  expect(await Promise.all([take('hall', 'a'), take('hall', 'a'), take('hall', 'b')])).toEqual([
    'seat 1',
    'seat 1',
    'seat 2',
  ])
})

it('tries again where no seat was free, or the database away', async () => {
  const answers = [null, new Error('away'), 'seat']
  const take = freeSeatOnce(async () => {
    const answer = answers.shift() ?? null
    if (answer instanceof Error) throw answer
    return answer
  })
  expect(await take('hall', 'a')).toBeNull()
  await expect(take('hall', 'a')).rejects.toThrow('away')
  expect(await take('hall', 'a')).toBe('seat')
})
