import { expect, it } from 'vitest'
import { remind } from './reminder.ts'

const invited = [
  { who: 'Ada', hasFetched: true, declined: false },
  { who: 'Bo', hasFetched: false, declined: false },
  { who: 'Cia', hasFetched: false, declined: true },
]

it('reminds those who have fetched no code and have not said no, and nobody where there is no list', () => {
  expect(remind('blind', invited)).toEqual(['Bo'])
  expect(remind('panel', invited)).toEqual([])
  expect(remind('urn', invited)).toEqual([])
  expect(remind('open', invited)).toEqual([])
})
