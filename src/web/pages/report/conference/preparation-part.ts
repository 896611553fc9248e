import type { Progress } from '#domain/consensus/preparation/progress.ts'
import type { Section } from '#domain/kernel/report/report.ts'
import { formatInstant } from '#web/i18n/date.ts'
import { hashGroups, type Making, method, section, stated, text } from './make.ts'
import { handField } from './opening-part.ts'

/** As much as may be told: near none or all a number would tell about each of them. */
function progressWords({ t }: Making, progress: Progress): string {
  switch (progress.is) {
    case 'hidden':
      return t('conferenceReport.progressHidden', { fewest: progress.fewest })
    case 'few':
      return t('conferenceReport.progressFew', { below: progress.below, all: progress.n })
    case 'most':
      return t('conferenceReport.progressMost', { least: progress.atLeast, all: progress.n })
    case 'count':
      return t('conferenceReport.progressCount', { x: progress.x, all: progress.n })
  }
}

/** What experts were given before the conference, when it was frozen, and how many have read it. */
export function preparationPart(making: Making): Section {
  const { t, facts, language } = making
  const { preparation } = facts
  const title = t('conferenceReport.preparation')
  const byHand = [handField(making, 'information')]
  const caption = t('conferenceReport.preparationCaption')
  if (preparation === null) {
    return section('preparation', title, [
      method('preparation-fields', caption, byHand),
      text('preparation-imported', t('conferenceReport.preparationImported')),
    ])
  }
  const { editions, links, opened, ready, questions, summary } = preparation
  const packs = editions.flatMap(({ v, hash, frozen, thawed }) => [
    stated(
      t('conferenceReport.pack', { v: `${v}` }),
      t('conferenceReport.frozenValue', {
        time: formatInstant(language, frozen.at),
        by: frozen.by,
        hash: hashGroups(hash),
      }),
    ),
    ...(thawed === null
      ? []
      : [stated(t('conferenceReport.packThawed', { v: `${v}` }), thawed || t('report.state.notStated'))]),
  ])
  return section('preparation', title, [
    method('preparation-fields', caption, [
      ...byHand,
      ...(packs.length > 0 ? packs : [stated(t('conferenceReport.packFirst'), null)]),
      ...(links === 0
        ? [stated(t('conferenceReport.links'), t('conferenceReport.linksNone'))]
        : [
            stated(t('conferenceReport.links'), `${links}`),
            stated(t('conferenceReport.opened'), progressWords(making, opened)),
            stated(t('conferenceReport.ready'), progressWords(making, ready)),
          ]),
      stated(t('conferenceReport.questions'), t('conferenceReport.questionsValue', questions)),
      stated(
        t('conferenceReport.summary'),
        summary === null
          ? t('conferenceReport.summaryNone')
          : t('conferenceReport.summaryValue', { n: summary }),
      ),
    ]),
  ])
}
