import { waveDocumentEndpoints } from '#contract/measurement/wave-document.ts'
import { waveDocuments } from '#contract/measurement/wave-facts.ts'
import { call } from '../../api.ts'
import { MadeFiles } from '../../made-files.tsx'
import { Section } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.tsx'
import { useWave } from './in-wave.ts'

const fileNames = { dpia: 'konsekvensbedomning', disposal: 'gallringsunderlag' } as const

/** Papers made from the wave's settings: to read, print, and go on with in Word. */
export function WavePapers() {
  const { t } = useText()
  const { ids } = useWave()
  return (
    <Section title={t('wavePaper.papers')}>
      <p>{t('wavePaper.papersText')}</p>
      {waveDocuments.map((document) => (
        <div key={document} className="wave-apart">
          <p>
            <a href={`/utkast/matomgang/${ids.association}/${ids.wave}/${document}`}>
              {t(`wavePaper.name.${document}`)}
            </a>
          </p>
          <MadeFiles
            name={fileNames[document]}
            make={(format) => call(waveDocumentEndpoints.makeWaveDocument, { ...ids, document, format })}
          />
        </div>
      ))}
    </Section>
  )
}
