import type { bankEndpoints } from '#contract/consensus/bank.ts'
import type { InputOf } from '#contract/endpoint.ts'
import { oneOf, useFilter } from '../../ui/filter.ts'

export const filterNames = ['q', 'protokoll', 'slag', 'perspektiv', 'seover', 'lage'] as const

const protocols = ['all', 'core', 'extended', 'out', 'untried'] as const
const kinds = ['all', 'process', 'effect'] as const
const perspectives = ['all', 'participant', 'staff', 'organisation', 'society', 'none'] as const
const flags = ['all', 'comparative', 'double-barrelled', 'measure-exists'] as const
const states = ['active', 'merged', 'split', 'withdrawn', 'any'] as const

type Filter = Omit<InputOf<typeof bankEndpoints.listProposals>, 'association'>

/** What narrows the list, kept in the address, and the same as the server is asked. */
export function useBankQuery() {
  const [q, setQ] = useFilter('q')
  const [protocolText, setProtocol] = useFilter('protokoll')
  const [kindText, setKind] = useFilter('slag')
  const [perspectiveText, setPerspective] = useFilter('perspektiv')
  const [flagText, setFlag] = useFilter('seover')
  const [stateText, setState] = useFilter('lage')
  const protocol = oneOf(protocolText, protocols, 'all')
  const kind = oneOf(kindText, kinds, 'all')
  const perspective = oneOf(perspectiveText, perspectives, 'all')
  const flag = oneOf(flagText, flags, 'all')
  const state = oneOf(stateText, states, 'active')
  const filter: Filter = {
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(protocol === 'all' ? {} : { protocol }),
    ...(kind === 'all' ? {} : { kind }),
    ...(perspective === 'all' ? {} : { perspective }),
    ...(flag === 'all' ? {} : { flag }),
    ...(state === 'active' ? {} : { state }),
  }
  const clearing = (set: (value: string) => void, none: string) => (value: string) =>
    set(value === none ? '' : value)
  return {
    filter,
    q,
    setQ,
    protocol,
    setProtocol: clearing(setProtocol, 'all'),
    kind,
    setKind: clearing(setKind, 'all'),
    perspective,
    setPerspective: clearing(setPerspective, 'all'),
    flag,
    setFlag: clearing(setFlag, 'all'),
    state,
    setState: clearing(setState, 'active'),
  }
}

export const options = { protocols, kinds, perspectives, flags, states }
