import { useState } from 'react'
import { type Groups, groupEndpoints } from '#contract/consensus/group.ts'
import { useCommand } from '../../command.ts'
import { Failure } from '../../loaded.tsx'
import { useReadAgain } from '../../reading.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page-header.tsx'
import { RadioRow } from '../../ui/radio.tsx'
import { Select } from '../../ui/select.tsx'
import { useText } from '../../ui/text.tsx'
import { byName, namesOf } from './group-names.ts'
import { useConference } from './in-conference.ts'

/** Pairs who should sit apart, or together, in every plan that is made from now on. */
export function GroupWishes({ of }: Readonly<{ of: Groups }>) {
  const { t } = useText()
  const { ids } = useConference()
  const readAgain = useReadAgain()
  const name = namesOf(of.people)
  const again = () => readAgain(groupEndpoints.getGroups)
  const drop = useCommand(groupEndpoints.setGroupWish, again)
  const words = ({ a, b, wish }: Groups['wishes'][number]) =>
    t(`groups.wishLine.${wish}`, { a: name(a), b: name(b) })
  return (
    <Section title={t('groups.wishes')}>
      <p className="ui-quiet">{t('groups.wishesText')}</p>
      <Failure error={drop.error} />
      {of.wishes.length === 0 ? <p>{t('groups.noWishes')}</p> : null}
      <ul className="groups-lines">
        {of.wishes.map((wish) => (
          <li key={`${wish.a}${wish.b}`}>
            <span>{words(wish)}</span>
            {of.can.plan ? (
              <Button
                kind="quiet"
                aria-label={t('groups.dropWishOf', { wish: words(wish) })}
                onPress={() => void drop.send({ ...ids, a: wish.a, b: wish.b, wish: null })}
              >
                {t('groups.dropWish')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {of.can.plan ? <AddWish of={of} onAdded={again} /> : null}
    </Section>
  )
}

function AddWish({ of, onAdded }: Readonly<{ of: Groups; onAdded: () => Promise<void> }>) {
  const { t } = useText()
  const { ids } = useConference()
  const [a, setA] = useState<string | null>(null)
  const [b, setB] = useState<string | null>(null)
  const [wish, setWish] = useState<'apart' | 'together'>('apart')
  const [isTried, setTried] = useState(false)
  const add = useCommand(groupEndpoints.setGroupWish, async () => {
    setA(null)
    setB(null)
    setTried(false)
    await onAdded()
  })
  const options = byName(of.people).map((person) => ({ id: person.seat as string, label: person.label }))
  const send = () => {
    setTried(true)
    if (a && b && a !== b) void add.send({ ...ids, a, b, wish })
  }
  const missing = (seat: string | null) => (isTried && !seat ? t('groups.choosePerson') : null)
  return (
    <div className="groups-form">
      <Failure error={add.error} />
      <div className="conference-row">
        <Select
          label={t('groups.firstPerson')}
          options={options}
          value={a}
          onChange={setA}
          error={missing(a)}
        />
        <Select
          label={t('groups.secondPerson')}
          options={options}
          value={b}
          onChange={setB}
          error={missing(b) ?? (isTried && a === b ? t('groups.samePerson') : null)}
        />
      </div>
      <RadioRow
        label={t('groups.how')}
        value={wish}
        onChange={setWish}
        options={[
          { id: 'apart' as const, label: t('groups.apart') },
          { id: 'together' as const, label: t('groups.together') },
        ]}
      />
      <div>
        <Button busy={add.busy && t('groups.working')} onPress={send}>
          {t('groups.addWish')}
        </Button>
      </div>
    </div>
  )
}
