import type { BackgroundAnswer, CutNameOutput } from '#contract/measurement/result.ts'
import type { Translate } from './translate.ts'

const answerText = (t: Translate, { question, label }: BackgroundAnswer): string =>
  t('measured.background', { question, label: label ?? t('measured.backgroundNone') })

/** A group of a wave in words. */
export function cutText(t: Translate, name: CutNameOutput): string {
  switch (name.is) {
    case 'all':
      return t('measured.panelAll')
    case 'unit':
      return name.name
    case 'units': {
      const names = name.names.join(' + ')
      return name.among ? t('measured.unitsAmong', { names, among: answerText(t, name.among) }) : names
    }
    case 'background':
      return answerText(t, name)
  }
}
