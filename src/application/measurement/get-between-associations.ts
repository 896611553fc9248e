import { authorise } from '#application/authorise.ts'
import type { Read } from '#application/ports.ts'
import type { InputOf } from '#contract/endpoint.ts'
import type {
  BetweenAssociations,
  PublishedFigureOutput,
  resultEndpoints,
} from '#contract/measurement/result.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { AssociationId } from '#domain/kernel/id.ts'
import { helps } from '#domain/measurement/instrument/answer-set.ts'
import { differencesBetween } from '#domain/measurement/result/comparable.ts'
import type { PublishedFigure, ResultStore } from './result-ports.ts'

type Ports = Readonly<{ read: Read; results: ResultStore }>

function figureOut(figure: PublishedFigure, own: AssociationId): PublishedFigureOutput {
  const { association, associationName, waveName, title, question, options, period, mode, value, help } =
    figure
  return {
    ...{ association, associationName, isOwn: association === own, isInvented: figure.isInvented },
    ...{ waveName, title, question, options: [...options], group: figure.comparability.group, mode, period },
    help: help && helps.map((one) => ({ help: one, x: help[one] })),
    value:
      value.state === 'share'
        ? { state: 'share', x: value.x, n: value.n, percent: value.percent, ...value.interval }
        : value,
  }
}

/** By association and period: an order that says nothing of who is better. */
const inOrder = (figures: readonly PublishedFigure[]): readonly PublishedFigure[] => {
  const order = ({ associationName, period }: PublishedFigure) => `${associationName} ${period.from}`
  return figures.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Figures that may be held against each other, together; the first of them stands for the rest. */
function setsOf(figures: readonly PublishedFigure[]): readonly (readonly PublishedFigure[])[] {
  const sets: PublishedFigure[][] = []
  for (const figure of figures) {
    const mine = sets.find(
      ([first]) => first && differencesBetween(first.comparability, figure.comparability).length === 0,
    )
    if (mine) mine.push(figure)
    else sets.push([figure])
  }
  return sets
}

/** What associations have let each other read of the core: side by side where it was measured alike, never ranked. */
export const getBetweenAssociations =
  ({ read, results }: Ports) =>
  async (
    actor: Actor,
    { association }: InputOf<typeof resultEndpoints.getBetweenAssociations>,
  ): Promise<BetweenAssociations> => {
    authorise(actor, 'measure.read', { association })
    return read(association, async (tx) => {
      const all = inOrder(await results.published(tx))
      const numbers = [...new Set(all.map(({ comparability }) => comparability.no))].toSorted((a, b) => a - b)
      return {
        indicators: numbers.map((no) => {
          const sets = setsOf(all.filter(({ comparability }) => comparability.no === no))
          const [first] = sets[0] ?? []
          return {
            ...{ no, indicator: first?.indicator ?? '' },
            sets: sets.map((figures) => ({
              figures: figures.map((figure) => figureOut(figure, association)),
              differs:
                first && figures[0]
                  ? [...differencesBetween(first.comparability, figures[0].comparability)]
                  : [],
            })),
          }
        }),
      }
    })
  }
