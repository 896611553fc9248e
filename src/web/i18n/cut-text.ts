import type { CutNameOutput } from '#contract/measurement/result.ts'
import type { Translate } from './translate.ts'

/** A group of a wave in words. */
export function cutText(t: Translate, name: CutNameOutput): string {
  switch (name.is) {
    case 'all':
      return t('measured.panelAll')
    case 'unit':
      return name.name
    case 'units':
      return t('measured.unitsTogether', { names: name.names.join(' + ') })
    case 'background':
      return t('measured.background', {
        question: name.question,
        label: name.label ?? t('measured.backgroundNone'),
      })
  }
}
