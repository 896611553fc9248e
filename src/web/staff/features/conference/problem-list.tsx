import type { ConferenceDetail } from '#contract/consensus/conference-detail.ts'
import { isKey, translateLoosely } from '#web/i18n/translate.ts'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.tsx'
import './conference.css'

type Problems = ConferenceDetail['problems']

/** What stops the conference from going on, in words, each with its round. */
export function ProblemList({ problems }: Readonly<{ problems: Problems }>) {
  const { t, language } = useText()
  if (problems.length === 0) return null
  const words = ({ code, round, detail }: Problems[number]) => {
    const key = `problem.${code}`
    const sentence = isKey(key) ? translateLoosely(language, key, detail) : code
    return round === null ? sentence : `${t('round.short', { no: round })}: ${sentence}`
  }
  return (
    <div className="conference-note">
      <Note kind="act" title={t('conference.problems', { n: problems.length })}>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code}-${problem.round}`}>{words(problem)}</li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
