/** The kinds that stand in an argument, in the order in which they are offered (GSN v3). */
export const ELEMENT_KINDS = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
  'counter-argument',
] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

/** Whether a kind of record is an element of the argument; a module holds elements and is none. */
export function isElementKind(kind: string): kind is ElementKind {
  return ELEMENT_KINDS.some((one) => one === kind)
}

/** One end of a connection: what it is, and whether it is only a reference to a goal of another module. */
export interface ConnectionEnd {
  readonly kind: ElementKind
  readonly away?: boolean
}

/** What the notation says to a connection: the role and which end the link starts at, or why there is none. */
export type Connection =
  | { readonly allowed: true; readonly role: string; readonly startsAt: 'upper' | 'lower' }
  | { readonly allowed: false; readonly why: string }

const SUPPORT: Connection = { allowed: true, role: 'supported-by', startsAt: 'upper' }
const CONTEXT: Connection = { allowed: true, role: 'in-context-of', startsAt: 'upper' }
const CHALLENGE: Connection = { allowed: true, role: 'challenges', startsAt: 'lower' }

/**
 * Whether one element may stand beneath another, and how they are then joined (GSN v3, 1:2.2 SupportedBy and
 * InContextOf, 1:5 challenges): the one place that says what the notation allows, with its reason where it does not.
 */
export function connectionBetween(upper: ConnectionEnd, lower: ConnectionEnd): Connection {
  if (lower.kind === 'counter-argument') return CHALLENGE
  if (upper.away === true) return not('An away goal is argued in its own module; develop it there.')
  switch (upper.kind) {
    case 'goal':
      return beneathClaim(lower.kind) ? SUPPORT : CONTEXT
    case 'strategy':
      if (lower.kind === 'strategy') return not('A strategy does not divide a strategy; put a goal between them.')
      return beneathClaim(lower.kind) ? SUPPORT : CONTEXT
    case 'solution':
      return not('A solution ends a line of argument; support the goal above it instead.')
    case 'counter-argument':
      return not('A counter-argument is not supported; it is answered, or challenged by another counter-argument.')
    case 'context':
    case 'assumption':
    case 'justification':
      return not(`${NAMES[upper.kind]} is not argued; give the claim that needs arguing a goal of its own.`)
  }
}

/** What a connection is judged by beside its kinds: what is joined already. */
export interface JoinedElements {
  /** The elements that stand directly beneath one. */
  below(id: string): Iterable<string>
}

/** The same for two elements that exist: it also refuses a connection that is there, and one that closes a circle. */
export function connectionOf(
  upper: ConnectionEnd & { readonly id: string },
  lower: ConnectionEnd & { readonly id: string },
  joined: JoinedElements,
): Connection {
  if (upper.id === lower.id) return not('An element is not joined to itself.')
  const connection = connectionBetween(upper, lower)
  if (!connection.allowed) return connection
  if ([...joined.below(upper.id)].includes(lower.id)) return not('They are joined already.')
  if (reaches(joined, lower.id, upper.id)) return not('It would close a circle: the claim would support itself.')
  return connection
}

/** Whether the second element stands somewhere beneath the first. */
export function reaches(joined: JoinedElements, from: string, to: string): boolean {
  const seen = new Set([from])
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    for (const below of joined.below(id)) {
      if (seen.has(below)) continue
      seen.add(below)
      waiting.push(below)
    }
  }
  return false
}

const NAMES = { context: 'A context', assumption: 'An assumption', justification: 'A justification' }

function beneathClaim(kind: ElementKind): boolean {
  return kind === 'goal' || kind === 'strategy' || kind === 'solution'
}

function not(why: string): Connection {
  return { allowed: false, why }
}
