import { useState } from 'react'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CarryStrata, type Panel } from './carry-strata.tsx'
import { mayBeConsensus, mayCarryStrata, type RoundDraft } from './round-draft.ts'
import { fieldId, type RoundField } from './round-faults.ts'

type Props = Readonly<{
  draft: RoundDraft
  no: number
  /** Who is expected to vote. */
  panel: Panel
  fault: (field: RoundField) => string | null
  onChange: (part: Partial<RoundDraft>) => void
}>

/** At least half of those present, and never fewer than a box is opened with. */
const half: NonNullable<RoundDraft['quorum']> = { num: 1, den: 2, min: 5 }

/** What most conferences leave as it is; open where something is set. */
export function MoreRules({ draft, no, panel, fault, onChange }: Props) {
  const { t } = useText()
  // Only how it opens: what is being changed does not fold away under the hand.
  const [isSet] = useState(
    draft.quorum !== null ||
      draft.consensus !== '' ||
      draft.tieFirst.length > 0 ||
      draft.electorate === 'until-close' ||
      draft.scope === 'columns' ||
      draft.strata,
  )
  return (
    <details className="conference-more" open={isSet}>
      <summary>{t('plan.more')}</summary>
      <fieldset className="conference-round-fields">
        <legend className="ui-hidden">{t('plan.more')}</legend>
        <QuorumFields draft={draft} no={no} fault={fault} onChange={onChange} />
        {mayBeConsensus(draft) ? (
          <>
            <TextField
              id={fieldId('consensus', no)}
              label={t('plan.consensus')}
              hint={t('plan.consensusHint')}
              inputMode="decimal"
              value={draft.consensus}
              onChange={(consensus) => onChange({ consensus })}
              error={fault('consensus')}
              width="short"
              optional
            />
            {draft.consensus.trim() === '' ? null : (
              <NumberField
                label={t('plan.consensusVoters')}
                value={draft.consensusVoters}
                onChange={(consensusVoters) => onChange({ consensusVoters })}
                min={1}
                max={5000}
                width="short"
                optional
              />
            )}
          </>
        ) : null}
        {draft.advance === 'none' ? null : <TieFirst draft={draft} onChange={onChange} />}
        <Select
          label={t('plan.late')}
          value={draft.electorate ?? 'until-open'}
          onChange={(electorate) => onChange({ electorate })}
          options={[
            { id: 'until-open', label: t('plan.lateUntilOpen') },
            { id: 'until-close', label: t('plan.lateUntilClose') },
          ]}
        />
        {mayCarryStrata(draft) ? (
          <CarryStrata panel={panel} isCarried={draft.strata} onChange={(strata) => onChange({ strata })} />
        ) : null}
        {draft.mode === 'plenary' || draft.strata ? null : (
          <Select
            label={t('plan.scope')}
            hint={t('plan.scopeHint')}
            value={draft.scope ?? 'ballots'}
            onChange={(scope) => onChange({ scope })}
            options={[
              { id: 'ballots', label: t('plan.scopeBallots') },
              { id: 'columns', label: t('plan.scopeColumns') },
            ]}
          />
        )}
      </fieldset>
    </details>
  )
}

function QuorumFields({ draft, no, fault, onChange }: Omit<Props, 'panel'>) {
  const { t } = useText()
  const { quorum } = draft
  const change = (part: Partial<typeof half>) => onChange({ quorum: { ...half, ...quorum, ...part } })
  return (
    <>
      <Select
        label={t('rule.quorum')}
        value={quorum ? 'share' : 'none'}
        onChange={(chosen) => onChange({ quorum: chosen === 'share' ? half : null })}
        options={[
          { id: 'none', label: t('plan.quorumNone') },
          { id: 'share', label: t('plan.quorumShare') },
        ]}
      />
      {quorum ? (
        <>
          <NumberField
            id={fieldId('quorumNum', no)}
            label={t('plan.quorumNum')}
            value={quorum.num}
            onChange={(num) => change({ num })}
            min={0}
            max={100}
            error={fault('quorumNum')}
            width="short"
          />
          <NumberField
            id={fieldId('quorumDen', no)}
            label={t('plan.quorumDen')}
            value={quorum.den}
            onChange={(den) => change({ den })}
            min={1}
            max={100}
            error={fault('quorumDen')}
            width="short"
          />
          <NumberField
            id={fieldId('quorumMin', no)}
            label={t('plan.quorumMin')}
            value={quorum.min}
            onChange={(min) => change({ min })}
            min={0}
            max={5000}
            error={fault('quorumMin')}
            width="short"
          />
        </>
      ) : null}
    </>
  )
}

const orders = {
  none: [],
  perspective: ['perspective'],
  prevRound: ['prevRound'],
  'perspective-prevRound': ['perspective', 'prevRound'],
  'prevRound-perspective': ['prevRound', 'perspective'],
} as const satisfies Record<string, RoundDraft['tieFirst']>
type Order = keyof typeof orders

const orderNames: readonly Order[] = [
  'none',
  'perspective',
  'prevRound',
  'perspective-prevRound',
  'prevRound-perspective',
]

/** What is looked at before the tie rule, in order. */
function TieFirst({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useText()
  const joined = draft.tieFirst.join('-')
  return (
    <Select
      label={t('plan.tieFirst')}
      value={orderNames.find((name) => name === joined) ?? 'none'}
      onChange={(order) => onChange({ tieFirst: [...orders[order]] })}
      options={orderNames.map((id) => ({ id, label: t(`plan.tieFirst.${id}`) }))}
    />
  )
}
