import { type PackOutput, type ProgressOutput, packEndpoints } from '#contract/consensus/pack.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { ButtonLink, Link } from '../../ui/link.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useConference } from './in-conference.ts'

function useProgressWords(): (of: ProgressOutput) => string {
  const { t } = useText()
  return (of) => {
    switch (of.is) {
      case 'hidden':
        return t('pack.progress.hidden', { fewest: of.fewest })
      case 'few':
        return t('pack.progress.few', { below: of.below, n: of.n })
      case 'most':
        return t('pack.progress.most', { atLeast: of.atLeast, n: of.n })
      case 'count':
        return t('pack.progress.count', { x: of.x, n: of.n })
    }
  }
}

/** Links to send, and how far the reading has come: numbers, never names. */
export function PackReading({ of }: Readonly<{ of: PackOutput }>) {
  const { t } = useText()
  const { ids, at } = useConference()
  const words = useProgressWords()
  const readAgain = useReadAgain()
  const make = useCommand(packEndpoints.makeLinks, async () => {
    await readAgain()
  })
  return (
    <>
      <Section title={t('pack.links')}>
        <p>{t('pack.linksText')}</p>
        {of.withoutLink > 0 && of.isOpen ? <p>{t('pack.withoutLink', { n: of.withoutLink })}</p> : null}
        <Failure error={make.error} />
        {of.can.link ? (
          <div className="pack-act ui-no-print">
            <Buttons>
              {of.withoutLink > 0 && of.isOpen ? (
                <Button
                  kind={of.state === 'frozen' ? 'primary' : 'plain'}
                  busy={make.busy && t('pack.making.links')}
                  onPress={() => void make.send(ids)}
                >
                  {t('pack.makeLinks')}
                </Button>
              ) : null}
              {of.links > 0 ? (
                <ButtonLink to={at('utskick', 'lankar')}>{t('pack.showLinks')}</ButtonLink>
              ) : null}
            </Buttons>
          </div>
        ) : null}
      </Section>
      <Section title={t('pack.reading')}>
        <p>{t('pack.readingText')}</p>
        {of.links === 0 ? (
          <p className="ui-quiet">{t('pack.noLinks')}</p>
        ) : (
          <DefinitionList
            items={[
              { name: t('pack.opened'), is: words(of.opened) },
              { name: t('pack.ready'), is: words(of.ready) },
            ]}
          />
        )}
      </Section>
      <Section title={t('pack.questions')}>
        <p>
          {t('pack.unanswered', { n: of.unanswered })}{' '}
          <Link to={at('utskick', 'fragor')}>{t('pack.toQuestions')}</Link>
        </p>
      </Section>
    </>
  )
}
