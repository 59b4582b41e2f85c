import type { Graph } from '../record/graph.ts'
import { FINDING_LEVELS, type Finding } from './finding.ts'

const ZERO = 48
const NINE = 57

/** Compares two references as people read them, so that H-2 comes before H-12. */
export function compareReferences(one: string, other: string): number {
  const oneHead = headLength(one)
  const otherHead = headLength(other)
  return (
    compareText(one.slice(0, oneHead), other.slice(0, otherHead)) ||
    Number(one.slice(oneHead)) - Number(other.slice(otherHead)) ||
    compareText(one, other)
  )
}

/** Orders records by their references. */
export function byReference(one: { readonly ref: string }, other: { readonly ref: string }): number {
  return compareReferences(one.ref, other.ref)
}

/** Orders findings worst first, then by the reference of their subject (the space's own first), by code and by sentence. */
export function compareFindings(graph: Graph): (one: Finding, other: Finding) => number {
  return (one, other) => comparePlaces(placeOf(graph, one), placeOf(graph, other))
}

/** The first findings in order, at most so many. */
export function firstFindings(graph: Graph, findings: Iterable<Finding>, most: number): readonly Finding[] {
  const first = new FirstFindings(graph, most)
  for (const finding of findings) first.add(finding)
  return first.inOrder()
}

/** Keeps the first findings in order of those that are added, at most so many; only these are ever compared. */
export class FirstFindings {
  readonly #graph: Graph
  readonly #most: number
  #places: Place[] = []
  #last: Place | undefined

  constructor(graph: Graph, most: number) {
    this.#graph = graph
    this.#most = most
  }

  add(finding: Finding): void {
    if (this.#last !== undefined && isBeyond(this.#graph, finding, this.#last)) return
    const place = placeOf(this.#graph, finding)
    if (this.#last !== undefined && comparePlaces(place, this.#last) >= 0) return
    this.#places.push(place)
    if (this.#places.length < 2 * this.#most) return
    this.#places = this.#first()
    this.#last = this.#places[this.#most - 1]
  }

  inOrder(): readonly Finding[] {
    return this.#first().map(({ finding }) => finding)
  }

  #first(): Place[] {
    return this.#places.toSorted(comparePlaces).slice(0, this.#most)
  }
}

/** A finding with what it is ordered by, found once however often it is compared. */
interface Place {
  readonly finding: Finding
  readonly rank: number
  readonly reference: string
  readonly head: string
  readonly number: number
}

/** Whether a finding comes after a place for certain, as nearly all do; told without taking its reference apart. */
function isBeyond(graph: Graph, finding: Finding, { rank, reference, head }: Place): boolean {
  const own = rankOf(finding)
  if (own !== rank) return own > rank
  const other = referenceOf(graph, finding)
  // The same words before a number of more digits, none of them a nought in front.
  return (
    other.length > reference.length &&
    other.charCodeAt(head.length) !== ZERO &&
    other.startsWith(head) &&
    headLength(other) === head.length
  )
}

function referenceOf(graph: Graph, { subject }: Finding): string {
  return graph.record(subject)?.ref ?? ''
}

function placeOf(graph: Graph, finding: Finding): Place {
  const reference = referenceOf(graph, finding)
  const length = headLength(reference)
  const number = Number(reference.slice(length))
  return { finding, rank: rankOf(finding), reference, head: reference.slice(0, length), number }
}

function comparePlaces(one: Place, other: Place): number {
  return (
    one.rank - other.rank ||
    compareText(one.head, other.head) ||
    one.number - other.number ||
    compareText(one.reference, other.reference) ||
    compareText(one.finding.code, other.finding.code) ||
    compareText(one.finding.sentence, other.finding.sentence)
  )
}

function rankOf({ level }: Finding): number {
  return FINDING_LEVELS.indexOf(level)
}

/** How much of a reference comes before its number. */
function headLength(reference: string): number {
  let length = reference.length
  while (length > 0 && isDigit(reference.charCodeAt(length - 1))) length -= 1
  return length
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

/** Orders texts by their characters' numbers, as nobody reads them. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
