import type { ExampleWave } from '#contract/measurement/example-waves.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { madeUpAnswers } from '#domain/measurement/example/made-up-answers.ts'
import type { AnswerSet } from '#domain/measurement/instrument/answer-set.ts'
import type { Instrument } from '#domain/measurement/instrument/instrument.ts'
import { compileSubmission } from '#domain/measurement/instrument/submission.ts'
import { baseLocale } from '#domain/measurement/instrument/text.ts'
import { type OpenedContent, readContent, writeContent } from '#domain/measurement/wave/answer-content.ts'
import type { InstrumentFacts } from '#domain/measurement/wave/wave-plan.ts'

/** Made-up answers of one wave, checked as those of a form are, and taken apart as an opened envelope is. */
export function exampleAnswers(
  wave: ExampleWave,
  instrument: Instrument,
  { sha256, textItems }: InstrumentFacts,
): readonly OpenedContent[] {
  const check = compileSubmission(instrument)
  return wave.units.flatMap(({ unit, answers, level }, at) => {
    // The largest unit is where something is written.
    const made = { seed: wave.seed + at, answers, level, texts: at === 0 ? wave.texts : [] }
    return madeUpAnswers(instrument, made).map(({ raw, help }) => {
      const { answers: checked, faults } = check(raw)
      const set: AnswerSet = {
        ...{ instrument: sha256, locale: baseLocale, variant: 'std', help },
        answers: checked,
      }
      const content = readContent(writeContent({ unit, set: canonicalJson(set) }), {
        instrument: sha256,
        textItems,
      })
      if (faults.length > 0 || !content) throw new Error(`a made-up answer: ${JSON.stringify(faults)}`)
      return content
    })
  })
}
