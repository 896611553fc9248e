import { useParams } from 'react-router'
import { firstRound } from '#web/charts/round-result/example.ts'
import { roundResultState } from '#web/charts/round-result/state.ts'
import { oneOf, useFilter } from '../filter.ts'
import { FilterBar } from '../filter-bar.tsx'
import { RoundResultFigure } from '../round-result-figure.tsx'
import { SearchField } from '../search-field.tsx'
import { Select } from '../select.tsx'
import { SidePanel, Split } from '../side-panel.tsx'
import { type Column, Table } from '../table.tsx'
import { Row, State } from './parts.tsx'

type Item = Readonly<{ no: string; name: string; perspective: 'Deltagare' | 'Personal'; yes: number }>

const items: readonly Item[] = [
  {
    no: '1',
    name: 'Deltagare känner att de insatser som erbjuds är organiserade runt deras behov',
    perspective: 'Deltagare',
    yes: 23,
  },
  {
    no: '2',
    name: 'Deltagarna upplever ökat inflytande över rehabiliteringsprocessen',
    perspective: 'Deltagare',
    yes: 13,
  },
  {
    no: '8',
    name: 'Personalen upplever att andra medarbetare i andra myndigheter förstår deras uppdrag',
    perspective: 'Personal',
    yes: 13,
  },
]

const columns: readonly Column<Item>[] = [
  {
    id: 'no',
    heading: 'Nr',
    cell: ({ no }) => no,
    align: 'end',
    fit: true,
    sortValue: ({ no }) => Number(no),
  },
  {
    id: 'name',
    heading: 'Indikator',
    cell: ({ name }) => name,
    isRowHeading: true,
    sortValue: ({ name }) => name,
  },
  { id: 'perspective', heading: 'Perspektiv', cell: ({ perspective }) => perspective, fit: true },
  {
    id: 'yes',
    heading: 'Ja, omr. 5',
    cell: ({ yes }) => `${yes} av 23`,
    align: 'end',
    fit: true,
    sortValue: ({ yes }) => yes,
  },
]

const perspectives = [
  { id: '', label: 'Alla' },
  { id: 'Deltagare', label: 'Deltagare' },
  { id: 'Personal', label: 'Personal' },
] as const

export const Lists = () => (
  <>
    <ItemLists />
    <Row name="Diagram">
      <State name="en omröstnings utfall" wide>
        <RoundResultFigure
          state={roundResultState(firstRound)}
          caption="Omröstning 1 av 5"
          source="Regel: 14 går vidare. Högst 11 ja av 23 faller. Lika vid gränsen: ny omröstning. Påhittade röstetal."
        />
      </State>
    </Row>
  </>
)

function ItemLists() {
  const [words, setWords] = useFilter('q')
  const [perspective, setPerspective] = useFilter('perspektiv')
  const { item } = useParams()
  const open = items.find(({ no }) => no === item)
  const shown = items.filter(
    (one) =>
      one.name.toLowerCase().includes(words.toLowerCase()) &&
      (perspective === '' || one.perspective === perspective),
  )
  return (
    <Row name="Lista">
      <State name="filter, tabell, panel" wide>
        <Split
          panel={
            open ? (
              <SidePanel
                id={open.no}
                title={open.name}
                over={`Kärnindikator ${open.no}`}
                closeTo="/app/komponenter"
              >
                <p>Deltagaren är involverad i diskussioner och beslut i den grad som deltagaren vill vara.</p>
              </SidePanel>
            ) : null
          }
        >
          <FilterBar names={['q', 'perspektiv']} shown={shown.length} total={items.length}>
            <SearchField label="Sök i text och källa" quiet value={words} onChange={setWords} />
            <Select
              label="Perspektiv"
              quiet
              options={perspectives}
              value={oneOf(perspective, ['', 'Deltagare', 'Personal'], '')}
              onChange={setPerspective}
            />
          </FilterBar>
          <Table
            caption="Indikatorer"
            columns={columns}
            rows={shown}
            rowId={({ no }) => no}
            rowLink={({ no }) => `/app/komponenter/${no}`}
            selected={item ?? null}
            defaultSort={{ column: 'no', direction: 'ascending' }}
          />
        </Split>
      </State>
      <State name="tät tabell med grupper" wide>
        <Table
          caption="Indikatorer efter perspektiv"
          showCaption
          dense
          columns={columns.map(withoutSort)}
          rows={items}
          rowId={({ no }) => no}
          groupOf={(one) => one.perspective}
          sortParameter="sort2"
        />
      </State>
    </Row>
  )
}

const withoutSort = ({ id, heading, cell, align, fit, isRowHeading }: Column<Item>): Column<Item> => ({
  id,
  heading,
  cell,
  ...(align ? { align } : {}),
  ...(fit ? { fit } : {}),
  ...(isRowHeading ? { isRowHeading } : {}),
})
