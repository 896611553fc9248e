import { fill, fillWords } from './mould.client.ts'
import { rest, type Stage } from './stage.client.ts'

/** The server has not answered: the vote is safe on the phone, and goes again by itself. */
export function showWaiting(on: Stage, attempts: number, seconds: number): void {
  if (on.shown() !== 'unsure') on.show('unsure')
  rest(on.find('[data-act=send-again]'))
  const retry = on.find('.retry')
  const { one = '', many = '' } = retry?.dataset ?? {}
  fill(retry, { seconds: fillWords(seconds === 1 ? one : many, { n: seconds }) })
  const attempt = on.find('.attempt')
  fill(attempt, { n: attempts })
  if (attempt) attempt.hidden = attempts < 2
}
