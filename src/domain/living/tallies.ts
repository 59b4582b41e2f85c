import { OUTLOOKS, type FindingLevel, type Outlook } from './finding.ts'

/** Which of a hazard's ratings is counted. */
export type RatingName = 'initial' | 'residual'

/** How many living hazards are rated so, in the words they were rated in, whether or not the matrix knows them. */
export interface CellCount {
  readonly severity: string
  readonly likelihood: string
  readonly count: number
}

/** A cell of a matrix by its words. */
export type CellName = Omit<CellCount, 'count'>

/** How many living hazards came from which cell, rated at first, to which, rated as they are now. */
export interface MoveCount {
  readonly from: CellName
  readonly to: CellName
  readonly count: number
}

/** What is counted, each by a key of its own. */
export type TallyName =
  | 'level'
  | 'stale'
  | 'code'
  | 'awaiting'
  | 'outlook'
  | RatingName
  | `unrated ${RatingName}`
  | 'move'

const SEPARATOR = '\u0000'

/** The key of an outlook of a kind. */
export const outlookKey = (kind: string, outlook: Outlook) => `${kind}${SEPARATOR}${outlook}`
/** The key of a cell of the matrix. */
export const cellKey = (severity: string, likelihood: string) => `${severity}${SEPARATOR}${likelihood}`
/** The key of a way from one cell to another, which may be the same. */
export const moveKey = (from: CellName, to: CellName) =>
  `${cellKey(from.severity, from.likelihood)}${SEPARATOR}${cellKey(to.severity, to.likelihood)}`

/** Counts kept by difference: a change adds and takes away what it alters, and nothing is ever counted over. */
export class Tallies {
  readonly #counts = new Map<TallyName, Map<string, number>>()

  /** How many due findings there are of a level. */
  level(level: FindingLevel): number {
    return this.#count('level', level)
  }

  /** How many of these say only that something was not looked at in time. */
  stale(level: FindingLevel): number {
    return this.#count('stale', level)
  }

  /** How many due findings have a code. */
  code(code: string): number {
    return this.#count('code', code)
  }

  /** Every code that has due findings, with how many. */
  codes(): Iterable<readonly [string, number]> {
    return this.#of('code')
  }

  /** How many findings a later phase will ask about. */
  awaiting(): number {
    let sum = 0
    for (const [, count] of this.#of('awaiting')) sum += count
    return sum
  }

  /** How many living records of a kind have an outlook. */
  outlook(kind: string, outlook: Outlook): number {
    return this.#count('outlook', outlookKey(kind, outlook))
  }

  /** How many living records of a kind there are. */
  living(kind: string): number {
    return OUTLOOKS.reduce((sum, outlook) => sum + this.outlook(kind, outlook), 0)
  }

  /** How many living hazards are rated with these words. */
  cell(rating: RatingName, severity: string, likelihood: string): number {
    return this.#count(rating, cellKey(severity, likelihood))
  }

  /** Every pair of words with which some living hazard is rated. */
  *cells(rating: RatingName): Iterable<CellCount> {
    for (const [key, count] of this.#of(rating)) {
      const [severity = '', likelihood = ''] = key.split(SEPARATOR)
      yield { severity, likelihood, count }
    }
  }

  /** Every way that some living hazard, rated twice, took through the matrix; staying in a cell is one too. */
  *moves(): Iterable<MoveCount> {
    for (const [key, count] of this.#of('move')) {
      const [severity = '', likelihood = '', severityNow = '', likelihoodNow = ''] = key.split(SEPARATOR)
      yield { from: { severity, likelihood }, to: { severity: severityNow, likelihood: likelihoodNow }, count }
    }
  }

  /** How many living hazards lack a severity or a likelihood. */
  unrated(rating: RatingName): number {
    return this.#count(`unrated ${rating}`, '')
  }

  /** Adds to a count, or takes away; a count of nothing leaves no trace. */
  add(name: TallyName, key: string, difference: number): void {
    const counts = this.#counts.get(name)
    const count = (counts?.get(key) ?? 0) + difference
    if (counts === undefined) this.#counts.set(name, new Map(count === 0 ? [] : [[key, count]]))
    else if (count === 0) counts.delete(key)
    else counts.set(key, count)
  }

  /** Adds every count of another, which may be a difference. */
  addAll(difference: Tallies): void {
    difference.#counts.forEach((counts, name) => counts.forEach((count, key) => this.add(name, key, count)))
  }

  /** Everything that is counted. */
  *entries(): Iterable<readonly [TallyName, string, number]> {
    for (const [name, counts] of this.#counts) for (const [key, count] of counts) yield [name, key, count]
  }

  #count(name: TallyName, key: string): number {
    return this.#counts.get(name)?.get(key) ?? 0
  }

  #of(name: TallyName): Iterable<readonly [string, number]> {
    return this.#counts.get(name) ?? []
  }
}
