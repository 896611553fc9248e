import { useState } from 'react'
import { Button, Buttons } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'
import { CopyField } from '../copy-field.tsx'
import { ConfirmDialog } from '../dialog.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileDrop } from '../file-drop.tsx'
import { OutArrow } from '../icon.tsx'
import { ButtonLink, Link, OutLink } from '../link.tsx'
import { NumberField } from '../number-field.tsx'
import { RadioList, RadioRow } from '../radio.tsx'
import { SearchField } from '../search-field.tsx'
import { Select } from '../select.tsx'
import { TextArea, TextField } from '../text-field.tsx'
import { TraceLink } from '../trace-link.tsx'
import { Row, State } from './parts.tsx'

const municipalities = [
  { id: 'alla', label: 'Alla kommuner' },
  { id: 'motala', label: 'Motala' },
  { id: 'mjolby', label: 'Mjölby' },
] as const

export const Controls = () => (
  <>
    <ButtonRows />
    <FieldRows />
    <ChoiceRows />
  </>
)

function ButtonRows() {
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  return (
    <Row name="Knapp">
      <State name="vila">
        <Button kind="primary">Stäng omröstningen</Button>
      </State>
      <State name="arbetar">
        <Button kind="primary" busy={isBusy && 'Stänger …'} onPress={() => setBusy(!isBusy)}>
          Stäng omröstningen
        </Button>
      </State>
      <State name="arbetar, alltid">
        <Button kind="primary" busy="Stänger …">
          Stäng omröstningen
        </Button>
      </State>
      <State name="kan inte användas">
        <Button blocked="Stäng först">Räkna rösterna</Button>
      </State>
      <State name="nästa steg">
        <Button kind="primary" size="step">
          Öppna omröstningen
        </Button>
      </State>
      <State name="vanlig">
        <Button>Exportera</Button>
      </State>
      <State name="stillsam">
        <Button kind="quiet">Ångra</Button>
      </State>
      <State name="farlig, i dialog">
        <Button kind="dangerous" onPress={() => setAsking(true)}>
          Radera mätomgången
        </Button>
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title="Radera mätomgången Våren 2026?"
          keep="Behåll"
          act="Radera mätomgången"
          onAct={() => setAsking(false)}
        >
          12 frågor och 0 svar försvinner. Koderna som är utdelade slutar fungera. Det går inte att ångra.
        </ConfirmDialog>
      </State>
      <State name="länk">
        <Link to="/app">Visa skillnader</Link>
      </State>
      <State name="länk som knapp">
        <ButtonLink to="/app">
          Visa väggen <OutArrow />
        </ButtonLink>
      </State>
      <State name="i tät lista">
        <OutLink href="/" look="list">
          Svara på Mjölbys fråga
        </OutLink>
      </State>
      <State name="spårlänk">
        <TraceLink to="/app" steps={6} about="kärnindikator 2" />
      </State>
      <State name="tillsammans">
        <Buttons>
          <Button>Exportera</Button>
          <Button kind="primary">Lägg till förslag</Button>
        </Buttons>
      </State>
    </Row>
  )
}

function FieldRows() {
  const [name, setName] = useState('Våren 2026')
  const [story, setStory] = useState('Deltagaren är involverad i diskussioner och beslut.')
  const [count, setCount] = useState<number | null>(14)
  const [words, setWords] = useState('')
  const [municipality, setMunicipality] = useState<(typeof municipalities)[number]['id']>('alla')
  return (
    <Row name="Fält">
      <State name="vila">
        <TextField label="Namn på mätomgången" value={name} onChange={setName} width="medium" />
      </State>
      <State name="låst">
        <TextField label="Namn" value={name} onChange={setName} locked="24 nov 2025" width="medium" />
      </State>
      <State name="val">
        <Select label="Kommun" options={municipalities} value={municipality} onChange={setMunicipality} />
      </State>
      <State name="tal">
        <NumberField label="Går vidare" value={count} onChange={setCount} min={0} max={97} unit="förslag" />
      </State>
      <State name="sök">
        <SearchField label="Sök i text och källa" value={words} onChange={setWords} quiet width="medium" />
      </State>
      <State name="fel" wide>
        <ErrorSummary
          attempt={0}
          faults={[{ field: 'gallery-last-day', words: 'Sista dagen är före första dagen' }]}
        />
      </State>
      <State name="fält med fel" wide>
        <TextField
          id="gallery-last-day"
          label="Sista dag"
          error="Sista dagen är före första dagen. Välj 17 mars 2026 eller senare."
          value="2026-03-02"
          onChange={setName}
          width="short"
        />
      </State>
      <State name="lång text" wide>
        <TextArea
          label="Förklaring"
          hint="Syns för den som röstar."
          optional
          value={story}
          onChange={setStory}
          width="long"
        />
      </State>
      <State name="att lämna över" wide>
        <CopyField label="Länk till Anna Berg" value="https://samsyn.example/inbjudan/kv47pn" />
      </State>
      <State name="fil" wide>
        <FileDrop
          label="Fil med förslag"
          accept={['.csv', '.xlsx']}
          kinds="CSV och Excel"
          onFile={() => {}}
        />
      </State>
    </Row>
  )
}

function ChoiceRows() {
  const [isPaper, setPaper] = useState(true)
  const [tie, setTie] = useState<'run-off' | 'include' | 'unknown' | null>('run-off')
  const [level, setLevel] = useState<'low' | 'middle' | 'high' | null>(null)
  return (
    <Row name="Val">
      <State name="kryssruta">
        <Checkbox isSelected={isPaper} onChange={setPaper} hint="Kortet delas ut vid dörren.">
          Röstar på papper
        </Checkbox>
      </State>
      <State name="kryssruta, låst">
        <Checkbox isSelected={false} isDisabled onChange={setPaper}>
          Fria platser
        </Checkbox>
      </State>
      <State name="ett av flera" wide>
        <RadioList
          label="Lika vid gränsen"
          hint="Gäller när platserna inte räcker."
          value={tie}
          onChange={setTie}
          options={[
            { id: 'run-off', label: 'Ny omröstning mellan de lika', note: 'Så gör de flesta.' },
            { id: 'include', label: 'Alla går vidare' },
            { id: 'unknown', label: 'Vet inte', apart: true },
          ]}
        />
      </State>
      <State name="tre steg bredvid varandra" wide>
        <RadioRow
          label="Påverkan"
          value={level}
          onChange={setLevel}
          options={[
            { id: 'low', label: 'Låg' },
            { id: 'middle', label: 'Medel' },
            { id: 'high', label: 'Hög' },
          ]}
        />
      </State>
    </Row>
  )
}
