import type { PackFacts } from '#contract/consensus/pack-facts.ts'
import type { PackTextName } from '#domain/consensus/preparation/pack.ts'
import type { Kind } from '#domain/consensus/proposal.ts'
import type { Block } from '#domain/kernel/report/block.ts'
import { cleanTree } from '#domain/kernel/report/clean-text.ts'
import { plain, strong, type Words } from '#domain/kernel/report/inline.ts'
import type { Report, Section } from '#domain/kernel/report/report.ts'
import type { Language } from '#web/i18n/language.ts'
import { type Translate, translator } from '#web/i18n/translate.ts'
import { callout, method, paragraphs, section, stated, text } from '../conference/make.ts'
import { ruleFields } from '../conference/rule-fields.ts'

type By = Readonly<{ facts: PackFacts; t: Translate; language: Language }>

const listOf = (id: string, items: readonly Words[]): Block => ({
  ...{ id, type: 'list', ordered: false, items },
  ...{ evidence: [], audience: 'public' },
})

const lines = (id: string, written: string): readonly Block[] =>
  // A list written line by line, such as a programme, keeps its lines; a letter its paragraphs.
  paragraphs(id, written).flatMap((block): readonly Block[] => {
    if (block.type !== 'text') return [block]
    const [only] = block.of
    const said = only?.is === 'text' ? only.text.split('\n').filter((line) => line.trim() !== '') : []
    return said.length > 1 ? [listOf(block.id, said.map(plain))] : [block]
  })

function writtenPart({ facts, t }: By, name: PackTextName, more: readonly Block[] = []): Section {
  const written = facts.texts[name]
  const blocks = written === null ? [text(`${name}-none`, t('pack.notStated'))] : lines(name, written)
  return section(name, t(`pack.part.${name}`), [...blocks, ...more])
}

/** How the votes are protected, as the conference is set. */
const levelWords = ({ facts: { conference }, t }: By): string =>
  conference.level === 3 ? t(`pack.level.${conference.ticket ?? 'card'}`) : t('pack.level.2')

const formWords = { 'yes-no': 'YesNo', choose: 'Choose', rate9: 'Rate', rank: 'Rank' } as const
const isForm = (form: string): form is keyof typeof formWords => form in formWords

function votingPart(by: By): Section {
  const { facts, t } = by
  const rounds = facts.rounds.map((round) =>
    method(`round-${round.no}`, t('pack.round', { no: `${round.no}`, name: round.name }), [
      stated(t('plan.form'), isForm(round.form) ? t(`plan.form${formWords[round.form]}`) : null),
      stated(t('plan.mode'), t(round.mode === 'plenary' ? 'plan.modePlenary' : 'plan.modeSelfPaced')),
      ...ruleFields(by, round),
    ]),
  )
  // Held before Samsyn: its protection was another, and its rules no longer change.
  if (rounds.length > 0 && facts.rounds.every(({ imported }) => imported !== null))
    return writtenPart(by, 'voting', rounds)
  return writtenPart(by, 'voting', [
    text('voting-level', [
      strong(`${t('rule.protection')}. `),
      ...plain(`${levelWords(by)} ${t('pack.floor', { n: facts.conference.kOpen })}`),
    ]),
    ...(rounds.length === 0
      ? [text('rounds-none', t('pack.noRounds'))]
      : [...rounds, text('rounds-change', t('pack.rulesChange'))]),
  ])
}

function proposalWords({ t }: By, { no, name, text: said, explanation }: PackFacts['proposals'][number]) {
  if (said === null) return [strong(`${no}. `), ...plain(name ?? t('pack.unpublished'))]
  const named = name === null || name === said ? [] : plain(`${name}. `)
  return [
    strong(`${no}. `),
    ...named.map((inline) => ({ is: 'strong' as const, of: [inline] })),
    ...plain(explanation === null ? said : `${said} (${explanation})`),
  ]
}

function listsPart(by: By): Section {
  const { facts, t } = by
  const ofKind = (kind: Kind): readonly Section[] => {
    const proposals = facts.proposals.filter((proposal) => proposal.kind === kind)
    if (proposals.length === 0) return []
    const items = proposals.map((proposal) => proposalWords(by, proposal))
    return [section(`lists-${kind}`, t(`pack.${kind}`), [listOf(`proposals-${kind}`, items)])]
  }
  const both = [...ofKind('process'), ...ofKind('effect')]
  return section(
    'lists',
    t('pack.part.lists'),
    both.length === 0 ? [text('lists-none', t('pack.noList'))] : [],
    both,
  )
}

function participantsPart({ facts, t }: By): Section {
  const people = facts.experts.map(({ name, organisation, background }) => [
    strong(name),
    ...plain(
      [organisation === null ? '' : `, ${organisation}`, `. ${t(`roster.background.${background}`)}.`].join(
        '',
      ),
    ),
  ])
  const isImported = facts.rounds.some(({ imported }) => imported !== null)
  return section('participants', t('pack.part.participants'), [
    people.length === 0
      ? text('people-none', t(isImported ? 'pack.importedExperts' : 'pack.noExperts'))
      : listOf('people', people),
  ])
}

/** The pack as a tree of blocks: seven parts in the order of S0 p. 7. The same facts always make the same tree. */
export function packReport(
  given: PackFacts,
  { version, date }: Readonly<{ version: number; date: string }>,
): Report {
  const language = 'sv'
  const facts = cleanTree(given)
  const by: By = { facts, language, t: translator(language) }
  const { t } = by
  const welcome = writtenPart(by, 'welcome')
  return {
    id: facts.conference.id,
    kind: 'pack',
    title: t('pack.documentTitle', { name: facts.conference.name }),
    lang: language,
    association: facts.association,
    authors: [],
    ...{ date, version },
    sections: [
      facts.conference.isInvented
        ? {
            ...welcome,
            blocks: [callout('invented', t('pack.invented'), t('pack.inventedText')), ...welcome.blocks],
          }
        : welcome,
      writtenPart(by, 'programme'),
      votingPart(by),
      writtenPart(by, 'background'),
      writtenPart(by, 'development'),
      listsPart(by),
      participantsPart(by),
    ],
  }
}
