import { resultEndpoints, type WaveResultOutput } from '#contract/measurement/result.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'

/** The one act that lets a wave's figures out. */
export function ReleaseSection({ of }: Readonly<{ of: WaveResultOutput }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const release = useCommand(resultEndpoints.releaseWave, () => readAgain())
  return (
    <Section title={t('measured.release')}>
      <p>{t('measured.releaseAbout')}</p>
      <p>{t('measured.thresholds', { mean: of.kMean, dist: of.kDist, text: of.kText })}</p>
      <p>{t('measured.releaseOnce')}</p>
      <Failure error={release.error} />
      {of.can.release ? (
        <Buttons>
          <Button
            kind="primary"
            busy={release.busy && t('measured.releasing')}
            onPress={() =>
              void release.send({ association: association.id, wave: of.wave, expectedVersion: of.version })
            }
          >
            {t('measured.release')}
          </Button>
        </Buttons>
      ) : (
        <p className="ui-quiet">{t('measured.directorReleases')}</p>
      )}
    </Section>
  )
}
