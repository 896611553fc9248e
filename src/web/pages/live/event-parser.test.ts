import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventParser } from './event-parser.ts'

const stream =
  'retry: 612\n\nevent: state\nid: lx1-1\ndata: {"c":"KV47PN"}\n\n: ping\n\nevent: turnout\ndata: {"cast":18}\n\n'
const events = [
  { name: 'state', data: '{"c":"KV47PN"}' },
  { name: 'turnout', data: '{"cast":18}' },
]

describe('eventParser', () => {
  it('reads events and passes pings and retry by', () => {
    expect(eventParser()(stream)).toEqual(events)
  })

  it('gives the same events however the network cuts the stream', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const parse = eventParser()
        const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length]
        const pieces = places.map((place, i) => stream.slice(place, places[i + 1]))
        expect(pieces.flatMap((piece) => parse(piece))).toEqual(events)
      }),
    )
  })

  it('keeps an unfinished event to itself', () => {
    const parse = eventParser()
    expect(parse('event: state\ndata: {"c":')).toEqual([])
    expect(parse('"K"}\n')).toEqual([])
    expect(parse('\n')).toEqual([{ name: 'state', data: '{"c":"K"}' }])
  })
})
