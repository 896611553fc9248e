import { useState } from 'react'
import { resultEndpoints, type WaveResultOutput } from '#contract/measurement/result.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { usePlace } from '../../place.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { type Status, StatusLine } from '../../ui/status-line.tsx'
import { useText } from '../../ui/text.tsx'
import { ReviewText } from './review-text.tsx'

/** Everything that was written freely, question by question, to be read before any figure goes out. */
export function ReviewSection({ of }: Readonly<{ of: WaveResultOutput }>) {
  const { t } = useText()
  const { association } = usePlace()
  const readAgain = useReadAgain()
  const [status, setStatus] = useState<Status | null>(null)
  const finish = useCommand(resultEndpoints.finishReview, async () => {
    await readAgain()
    setStatus({ of: 'done', words: t('measured.reviewLeft', { n: 0 }) })
  })
  const { review } = of
  if (!review) return <p className="ui-quiet">{t('measured.reviewOthers')}</p>
  return (
    <Section
      title={t(review.questions.length > 0 ? 'measured.review' : 'measured.reviewPlain')}
      side={t('measured.reviewLeft', { n: review.left })}
    >
      {review.questions.length === 0 ? <p>{t('measured.reviewNone')}</p> : <p>{t('measured.reviewAbout')}</p>}
      {review.questions.map(({ item, question, texts, tooFew }) => (
        <section key={item}>
          <h3>{question}</h3>
          {tooFew ? <p className="ui-quiet">{t('measured.reviewTooFew', { n: of.kText })}</p> : null}
          {texts.map((text, place) => (
            <ReviewText
              key={`${text.text} ${text.review} ${text.shown}`}
              of={text}
              no={place + 1}
              all={texts.length}
              wave={of.wave}
              version={of.version}
            />
          ))}
        </section>
      ))}
      <Failure error={finish.error} />
      <p>{t('measured.finishAbout')}</p>
      <Buttons>
        <Button
          kind="primary"
          busy={finish.busy && t('measured.finishing')}
          blocked={review.left > 0 ? t('measured.finishBlocked') : null}
          onPress={() =>
            void finish.send({ association: association.id, wave: of.wave, expectedVersion: of.version })
          }
        >
          {t('measured.finishReview')}
        </Button>
      </Buttons>
      <StatusLine status={status} />
    </Section>
  )
}
