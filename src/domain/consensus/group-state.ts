import { distanceFromEven } from './group-measure.ts'
import { blocksOf, type GroupProblem } from './group-problem.ts'

/** Beyond everything that fewer moves or better meetings could win. */
export const brokenCost = 100_000_000
/** Beyond everything that better meetings could win. */
export const movedCost = 100_000
export const imbalanceCost = 10

const at = (list: Int32Array, index: number): number => list[index] ?? 0

/**
 * A placing that is being changed. Every table has the same number of chairs; where people do not fill them,
 * an empty chair is moved about like a person, and no table may have two. Costs are kept step by step.
 */
export class GroupState {
  /** People, then empty chairs. */
  readonly size: number
  readonly people: number
  readonly chairs: number
  cost = 0
  readonly #tables: number
  /** Earlier meetings of two, and the price of two who must be apart. */
  readonly #weight: Int32Array
  /** Who sits in each chair, table by table. */
  readonly #sitting: Int32Array
  /** The chair of each, and its table. */
  readonly #chair: Int32Array
  readonly #table: Int32Array
  readonly #home: Int32Array
  /** For each property, each person's category; -1 where unknown, as for an empty chair. */
  readonly #categories: readonly Int32Array[]
  readonly #kinds: number
  readonly #counts: Int32Array
  /** Price of a count: [table lacks a chair][category][count]. */
  readonly #price: Int32Array
  /** Whom each must sit with, themselves included. */
  readonly #blocks: readonly (readonly number[])[]

  constructor(problem: GroupProblem, plan: readonly number[]) {
    const { people, tables } = problem
    this.people = people
    this.#tables = tables
    this.chairs = Math.ceil(people / tables)
    this.size = tables * this.chairs
    this.#weight = weights(problem, this.size)
    this.#home = new Int32Array(this.size).fill(-1)
    for (const [person, table] of (problem.current ?? []).entries()) this.#home[person] = table
    const [categories, totals] = numbered(problem, this.size)
    this.#categories = categories
    this.#kinds = totals.length
    this.#counts = new Int32Array(tables * this.#kinds)
    this.#price = prices(totals, this.chairs, people)
    this.#sitting = new Int32Array(this.size)
    this.#chair = new Int32Array(this.size)
    this.#table = new Int32Array(this.size)
    const blocks: (readonly number[])[] = Array.from({ length: this.size }, (_, seat) => [seat])
    for (const block of blocksOf(problem)) for (const person of block) blocks[person] = block
    this.#blocks = blocks
    this.#sit(plan)
    this.cost = this.#whole()
  }

  tableOf(person: number): number {
    return at(this.#table, person)
  }

  blockOf(person: number): readonly number[] {
    return this.#blocks[person] ?? [person]
  }

  inChair(chair: number): number {
    return at(this.#sitting, chair)
  }

  /** The tables of the people, without the empty chairs. */
  plan(): readonly number[] {
    return Array.from({ length: this.people }, (_, person) => this.tableOf(person))
  }

  /** What the cost changes by if two at different tables change places. */
  difference(a: number, b: number): number {
    const [one, other] = [this.tableOf(a), this.tableOf(b)]
    return this.#meetings(a, b, one, other) + this.#balance(a, b, one, other) + this.#moves(a, b, one, other)
  }

  /** Lets two at different tables change places; `difference` is what it costs. */
  exchange(a: number, b: number, difference: number): void {
    const [one, other] = [this.tableOf(a), this.tableOf(b)]
    for (const category of this.#categories) {
      this.#count(one, at(category, a), -1)
      this.#count(other, at(category, a), 1)
      this.#count(other, at(category, b), -1)
      this.#count(one, at(category, b), 1)
    }
    const [chairA, chairB] = [at(this.#chair, a), at(this.#chair, b)]
    this.#chair[a] = chairB
    this.#chair[b] = chairA
    this.#table[a] = other
    this.#table[b] = one
    this.#sitting[chairA] = b
    this.#sitting[chairB] = a
    this.cost += difference
  }

  #sit(plan: readonly number[]): void {
    const taken = new Int32Array(this.#tables)
    const sit = (who: number, table: number) => {
      const chair = table * this.chairs + at(taken, table)
      taken[table] = at(taken, table) + 1
      this.#sitting[chair] = who
      this.#chair[who] = chair
      this.#table[who] = table
      for (const category of this.#categories) this.#count(table, at(category, who), 1)
    }
    for (const [person, table] of plan.entries()) sit(person, table)
    let empty = this.people
    for (let table = 0; table < this.#tables; table += 1) {
      while (at(taken, table) < this.chairs) sit(empty++, table)
    }
  }

  #count(table: number, category: number, change: number): void {
    if (category < 0) return
    const cell = table * this.#kinds + category
    this.#counts[cell] = at(this.#counts, cell) + change
  }

  #meetings(a: number, b: number, one: number, other: number): number {
    const { size, chairs } = this
    const [rowA, rowB] = [a * size, b * size]
    let sum = 0
    for (let chair = one * chairs, end = chair + chairs; chair < end; chair += 1) {
      const who = at(this.#sitting, chair)
      sum += at(this.#weight, rowB + who) - at(this.#weight, rowA + who)
    }
    for (let chair = other * chairs, end = chair + chairs; chair < end; chair += 1) {
      const who = at(this.#sitting, chair)
      sum += at(this.#weight, rowA + who) - at(this.#weight, rowB + who)
    }
    // Each was counted against the other, who leaves as they come; against themselves they weigh nothing.
    return sum - 2 * at(this.#weight, rowA + b)
  }

  #moves(a: number, b: number, one: number, other: number): number {
    const [homeA, homeB] = [at(this.#home, a), at(this.#home, b)]
    let sum = 0
    if (homeA >= 0) sum += Number(homeA !== other) - Number(homeA !== one)
    if (homeB >= 0) sum += Number(homeB !== one) - Number(homeB !== other)
    return sum * movedCost
  }

  #cell(lacks: number, category: number, count: number): number {
    return at(this.#price, (lacks * this.#kinds + category) * (this.chairs + 2) + count + 1)
  }

  #balance(a: number, b: number, one: number, other: number): number {
    const [isEmptyA, isEmptyB] = [a >= this.people, b >= this.people]
    if (isEmptyA !== isEmptyB)
      return this.#balanceOfMove(isEmptyA ? b : a, isEmptyA ? other : one, isEmptyA ? one : other)
    if (isEmptyA) return 0
    const [lacksOne, lacksOther] = [this.#lacks(one), this.#lacks(other)]
    let sum = 0
    for (const category of this.#categories) {
      const [goes, comes] = [at(category, a), at(category, b)]
      if (goes === comes) continue
      if (goes >= 0) sum += this.#step(one, lacksOne, goes, -1) + this.#step(other, lacksOther, goes, 1)
      if (comes >= 0) sum += this.#step(one, lacksOne, comes, 1) + this.#step(other, lacksOther, comes, -1)
    }
    return sum
  }

  #step(table: number, lacks: number, category: number, change: number): number {
    const count = at(this.#counts, table * this.#kinds + category)
    return this.#cell(lacks, category, count + change) - this.#cell(lacks, category, count)
  }

  /** Somebody takes an empty chair at another table: both tables change size, so every category is looked at. */
  #balanceOfMove(person: number, from: number, to: number): number {
    const [lacksFrom, lacksTo] = [this.#lacks(from), this.#lacks(to)]
    let sum = 0
    for (let category = 0; category < this.#kinds; category += 1) {
      const [there, here] = [
        at(this.#counts, from * this.#kinds + category),
        at(this.#counts, to * this.#kinds + category),
      ]
      const moves = this.#categories.some((of) => at(of, person) === category) ? 1 : 0
      sum +=
        this.#cell(Math.min(1, lacksFrom + 1), category, there - moves) -
        this.#cell(lacksFrom, category, there)
      sum +=
        this.#cell(Math.max(0, lacksTo - 1), category, here + moves) - this.#cell(lacksTo, category, here)
    }
    return sum
  }

  /** 1 where the table has an empty chair. */
  #lacks(table: number): number {
    if (this.size === this.people) return 0
    for (let chair = table * this.chairs, end = chair + this.chairs; chair < end; chair += 1) {
      if (at(this.#sitting, chair) >= this.people) return 1
    }
    return 0
  }

  #whole(): number {
    let sum = 0
    for (let a = 0; a < this.size; a += 1) {
      if (at(this.#home, a) >= 0 && at(this.#home, a) !== this.tableOf(a)) sum += movedCost
      for (let b = a + 1; b < this.size; b += 1) {
        if (this.tableOf(a) === this.tableOf(b)) sum += at(this.#weight, a * this.size + b)
      }
    }
    for (let table = 0; table < this.#tables; table += 1) {
      for (let category = 0; category < this.#kinds; category += 1) {
        sum += this.#cell(this.#lacks(table), category, at(this.#counts, table * this.#kinds + category))
      }
    }
    return sum
  }
}

function weights({ people, earlier, apart }: GroupProblem, size: number): Int32Array {
  const weight = new Int32Array(size * size)
  const add = (a: number, b: number, more: number) => {
    weight[a * size + b] = at(weight, a * size + b) + more
    weight[b * size + a] = at(weight, b * size + a) + more
  }
  for (const former of earlier) {
    for (let a = 0; a < people; a += 1) {
      for (let b = a + 1; b < people; b += 1) {
        if (former[a] === former[b] && (former[a] ?? -1) >= 0) add(a, b, 1)
      }
    }
  }
  const keptApart = new Set(apart.map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`))
  for (const pair of keptApart) {
    const [a = 0, b = 0] = pair.split('/').map(Number)
    add(a, b, brokenCost)
  }
  for (let a = people; a < size; a += 1) for (let b = a + 1; b < size; b += 1) add(a, b, brokenCost)
  return weight
}

/** Categories of all properties numbered on, and how many people each has. */
function numbered({ properties }: GroupProblem, size: number): readonly [Int32Array[], readonly number[]] {
  const totals: number[] = []
  const all = properties.map((property) => {
    const numbers = new Map<number, number>()
    const out = new Int32Array(size).fill(-1)
    for (const [person, category] of property.entries()) {
      if (category < 0) continue
      const number = numbers.get(category) ?? totals.push(0) - 1
      numbers.set(category, number)
      totals[number] = (totals[number] ?? 0) + 1
      out[person] = number
    }
    return out
  })
  return [all, totals]
}

function prices(totals: readonly number[], chairs: number, people: number): Int32Array {
  const width = chairs + 2
  const price = new Int32Array(2 * totals.length * width)
  for (const lacks of [0, 1]) {
    for (const [category, total] of totals.entries()) {
      for (let count = 0; count <= chairs; count += 1) {
        price[(lacks * totals.length + category) * width + count + 1] =
          imbalanceCost * distanceFromEven(count, total, chairs - lacks, people)
      }
    }
  }
  return price
}
