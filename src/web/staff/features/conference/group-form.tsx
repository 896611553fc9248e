import { useState } from 'react'
import { type Groups, groupEndpoints } from '#contract/consensus/group.ts'
import { useCommand } from '../../command.ts'
import { Button, Buttons } from '../../ui/button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { RadioRow } from '../../ui/radio.tsx'
import { useText } from '../../ui/text.tsx'
import { GroupFailure } from './group-failure.tsx'
import { type Discussion, sizeWords, type Who } from './group-names.ts'
import { useConference } from './in-conference.ts'

/** About six at a table where nothing else has been said. */
const tablesFor = (people: number): number => Math.max(1, Math.round(people / 6))

/** How many tables and for whom; then a plan made from the beginning. */
export function GroupForm({
  of,
  discussion,
  who: suggested,
  onMade,
}: Readonly<{ of: Groups; discussion: Discussion; who: Who; onMade: () => Promise<void> }>) {
  const { t } = useText()
  const { ids } = useConference()
  const { plan, round } = discussion
  const [who, setWho] = useState<Who>(suggested)
  const people = of.people.filter((person) => person[who]).length
  const latest = of.discussions.findLast((one) => one.plan !== null)?.plan?.tables
  const [tables, setTables] = useState<number | null>(plan?.tables ?? latest ?? tablesFor(people))
  const mix = useCommand(groupEndpoints.mixGroups, onMade)
  const open = of.discussions.filter(({ isFixed }) => !isFixed)
  const make = (rounds: readonly string[]) => {
    if (tables) void mix.send({ ...ids, rounds: [...rounds], tables, who })
  }
  const working = mix.busy && t('groups.working')
  return (
    <div className={plan ? 'groups-form groups-form-after' : 'groups-form'}>
      <GroupFailure error={mix.error} />
      <NumberField
        label={t('groups.tables')}
        hint={tables && people >= tables ? sizeWords(people, tables, t) : t('groups.tablesHint')}
        value={tables}
        onChange={setTables}
        min={1}
        max={200}
        width="short"
      />
      <RadioRow<Who>
        label={t('groups.who')}
        value={who}
        onChange={setWho}
        options={(['expected', 'present'] as const).map((id) => ({
          id,
          label: t(`groups.who.${id}`, { n: of.people.filter((person) => person[id]).length }),
        }))}
      />
      <Buttons>
        <Button kind={plan ? 'plain' : 'primary'} busy={working} onPress={() => make([round])}>
          {t(plan ? 'groups.makeAgain' : 'groups.make')}
        </Button>
        {!plan && open.length > 1 ? (
          <Button busy={working} onPress={() => make(open.map((one) => one.round))}>
            {t('groups.makeAll', { n: open.length })}
          </Button>
        ) : null}
      </Buttons>
    </div>
  )
}
