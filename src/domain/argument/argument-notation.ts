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

/** One end of a connection: what it is, whether it only stands for a goal of another module, and where it belongs. */
export interface ConnectionEnd {
  readonly kind: ElementKind
  readonly away?: boolean
  /** Null for what belongs to no module; absent for what is yet to be made, and goes where the other end is. */
  readonly module?: { readonly id: string } | null
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
 * Modules are joined by away goals alone; a doubt may be raised from anywhere.
 */
export function connectionBetween(upper: ConnectionEnd, lower: ConnectionEnd): Connection {
  if (lower.kind === 'counter-argument') return CHALLENGE
  if (upper.away === true) return not('An away goal is argued in its own module; develop it there.')
  if (isApart(upper, lower)) {
    return lower.kind === 'goal' && lower.away !== true
      ? not('It is argued in another module; an away goal can stand for it here.')
      : not('It belongs to another module; give this module one of its own.')
  }
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

/**
 * Whether an away goal beneath an element may stand for a goal of another module, and how it is then joined to the
 * element (GSN v3 modular extension). `joined` counts the goal an away goal stands for as beneath it, so that no claim
 * supports itself by way of another module.
 */
export function awayConnectionOf(
  upper: ConnectionEnd & { readonly id: string },
  target: ConnectionEnd & { readonly id: string },
  joined: JoinedElements,
): Connection {
  if (target.kind !== 'goal') return not('An away goal stands for a goal.')
  if (target.away === true) return not('It is an away goal itself; refer to the goal that it stands for.')
  if (!isApart(upper, target)) return not('It is argued in the same module; connect it.')
  if (reaches(joined, target.id, upper.id)) return not('It would close a circle: the claim would support itself.')
  return connectionBetween(upper, { kind: 'goal', away: true })
}

/** Whether two elements that exist belong to different modules. */
function isApart(one: ConnectionEnd, other: ConnectionEnd): boolean {
  if (one.module === undefined || other.module === undefined) return false
  return one.module?.id !== other.module?.id
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
