import { useParams } from 'react-router'
import { paperEndpoints } from '#contract/consensus/paper.ts'
import { Loaded } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useRead } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'
import { PaperSheet } from './paper-sheet.tsx'

/** The paper of a locked round, as it comes out of the printer. */
export function PaperPrintPage() {
  const { t } = useText()
  const { at: inAssociation } = usePlace()
  const { ids, at } = useConference()
  const { round = '' } = useParams()
  const read = useRead(paperEndpoints.getPapers, { ...ids, round })
  return (
    <Loaded of={read}>
      {(papers) => (
        <>
          <div className="ui-no-print">
            <PageHeader
              title={`${t('paper.printTitle')}: ${papers.name}`}
              lead={t('paper.printLead')}
              crumbs={[
                { label: t('nav.agree') },
                { label: t('conference.title'), to: inAssociation('konferenser') },
                { label: papers.conference, to: at() },
                { label: t('paper.crumb'), to: at('omrostning', round, 'papper') },
              ]}
              actions={
                papers.way === 'roster' ? (
                  <Button kind="primary" onPress={() => window.print()}>
                    {t('common.print')}
                  </Button>
                ) : null
              }
            />
          </div>
          {papers.way === 'roster' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone must be reached by keyboard to be scrolled
            <section className="paper-preview" tabIndex={0} aria-label={t('paper.sheetRegion')}>
              <PaperSheet of={papers} />
            </section>
          ) : (
            <EmptyState
              title={t(papers.way === 'card' ? 'paper.cardStep1' : 'paper.none')}
              action={
                papers.way === 'card' ? (
                  <ButtonLink to={at('omrostning', round, 'rostkort')}>{t('paper.toCards')}</ButtonLink>
                ) : null
              }
            >
              {t('paper.noneText')}
            </EmptyState>
          )}
        </>
      )}
    </Loaded>
  )
}
