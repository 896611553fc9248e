import { QrCode } from '#web/charts/qr-code.tsx'
import { shapeNames } from '#web/charts/shape.tsx'
import { Badge, Tag } from '../badge.tsx'
import { Button } from '../button.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure } from '../figure.tsx'
import { BigNumber, Frame } from '../frame.tsx'
import { Link } from '../link.tsx'
import { Note } from '../note.tsx'
import { Progress } from '../progress.tsx'
import { StatusLine } from '../status-line.tsx'
import { Stepper } from '../stepper.tsx'
import { Tabs } from '../tabs.tsx'
import { Timeline } from '../timeline.tsx'
import { Row, State } from './parts.tsx'

const nothing = () => {}

export const States = () => (
  <>
    <Row name="Läge">
      {shapeNames.map((name) => (
        <Badge key={name} of={name}>
          {name === 'missing' ? 'Saknas i källan' : name === 'trace' ? 'Spåra' : undefined}
        </Badge>
      ))}
      <Tag />
      <Tag kind="local" />
    </Row>
    <Row name="Statusrad">
      <StatusLine
        status={{ of: 'done', words: 'Sparat kl. 14.06', action: { label: 'Ångra', onPress: nothing } }}
      />
      <StatusLine
        status={{
          of: 'running',
          words: 'Hämtar från Kolada, 412 av 1 160 sidor, ungefär 3 minuter kvar',
          action: { label: 'Pausa', onPress: nothing },
        }}
      />
      <StatusLine
        status={{
          of: 'waiting',
          words: 'Väntar på Kolada, försök 3 av 6',
          action: { label: 'Avbryt', onPress: nothing },
        }}
      />
    </Row>
    <Row name="Steg, flikar">
      <Stepper
        steps={[
          { label: 'Frusen', state: 'done', to: '/app' },
          { label: 'Öppen', state: 'now' },
          { label: 'Stängd', state: 'coming' },
          { label: 'Räknad', state: 'coming' },
        ]}
      />
      <Tabs
        label="Om indikatorn"
        tabs={[
          { label: 'Delar', to: '/app/komponenter' },
          { label: 'Historia', to: '/app/komponenter/historia' },
          { label: 'Röda tråden', to: '/app/komponenter/trad' },
        ]}
      />
    </Row>
    <Row name="Ram, tal">
      <State name="det viktigaste" wide>
        <Frame label="Nästa steg">
          <BigNumber>18 av 23</BigNumber>
          <p>har röstat</p>
          <Progress x={18} n={23} wordsElsewhere />
        </Frame>
      </State>
      <State name="fler än sextio" wide>
        <Progress x={412} n={500}>
          har röstat
        </Progress>
      </State>
      <State name="tal med källa">
        <Figure
          large
          x={12}
          n={23}
          percent={52}
          source="Omröstning 3, 24 nov 2025. Regel: under 50 % faller."
          trace="/app"
        >
          sade ja till att förslaget går vidare
        </Figure>
      </State>
      <State name="kod">
        <QrCode text="http://192.168.1.20:4811/rosta/KV47PN" label="Rutkod till omröstningen" size={160} />
      </State>
    </Row>
    <Row name="Ruta">
      <State name="bra att veta">
        <Note title="”Kan ni se vad jag röstade?”">
          <p>Nej. Rösten läggs i ett låst kuvert. Kuverten öppnas tillsammans, blandade, utan namn.</p>
        </Note>
      </State>
      <State name="någon behöver göra något">
        <Note kind="act" title="Plats 12 har tappat kontakten">
          <p>Rösten tas emot när telefonen är tillbaka.</p>
        </Note>
      </State>
      <State name="fel">
        <Note kind="error" title="Det gick inte att spara">
          <p>Texten finns kvar här. Försök igen.</p>
        </Note>
      </State>
    </Row>
    <Row name="Historia">
      <State name="en indikators historia">
        <Timeline
          items={[
            {
              id: '1',
              of: 'missing',
              when: 'Före konferensen',
              what: 'Förslag 7 av 97 processförslag',
              note: 'Källan till förslaget är inte publicerad',
            },
            {
              id: '2',
              of: 'advanced',
              when: 'Omröstning 1 eller 2',
              what: 'Gick vidare till det omfattande protokollet',
              note: 'Röstetalet är inte publicerat',
            },
            { id: '3', of: 'received', when: 'April 2014', what: 'Nr 2 i kärnprotokollet' },
            { id: '4', of: 'waiting', when: 'Mäta', what: '2 mätpunkter, senast ändrade 6 nov 2025' },
          ]}
        />
      </State>
      <State name="regeln som gäller">
        <DefinitionList
          items={[
            { name: 'Går vidare', is: '14 förslag med flest ja' },
            { name: 'Faller', is: 'under 50 % av rösterna: av 23 faller högst 11 ja' },
            { name: 'Kontrollkod', is: <code>9f3a 62c1 0b7e d4a8 51ce</code> },
          ]}
        />
      </State>
      <State name="uppgifter">
        <DefinitionList
          figures
          items={[
            { name: 'Utdelade koder', is: '71' },
            { name: 'Svar', is: '52' },
          ]}
        />
      </State>
    </Row>
    <Row name="Tomt">
      <EmptyState
        title="Ni har ingen mätomgång än"
        ready={[
          { of: 'done', what: 'Formulär för deltagare', note: '12 frågor, 5 minuter, version 1' },
          {
            of: 'waiting',
            what: 'Två kärnindikatorer saknar fråga',
            note: 'nr 8 och 12. Ni kan starta ändå.',
          },
        ]}
        action={<Button>Planera en mätomgång</Button>}
        example={<Link to="/app">Se hur den ser ut i exemplet</Link>}
      >
        För att börja behöver ni ett formulär och en grupp. 13 av 15 kärnindikatorer har en fråga.
      </EmptyState>
    </Row>
  </>
)
