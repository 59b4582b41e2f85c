import type {
  ArgumentConnection,
  ArgumentElement,
  ArgumentModule,
  ArgumentPart,
  ArgumentView,
} from '../argument-contract.ts'

/** Where in the argument somebody is: at all of it, at its upper level with modules as folders, or inside one module. */
export type ArgumentPlace =
  | { readonly at: 'whole' }
  | { readonly at: 'folders' }
  | { readonly at: 'module'; readonly module: ArgumentModule }

/** A line of a diagram; one that stands for leads from an away goal, or its folder, to the goal meant, or its folder. */
export type ShownConnection = Omit<ArgumentConnection, 'role'> & {
  readonly role: ArgumentConnection['role'] | 'stands-for'
}

/** What tree, diagram and drawing show at one place. */
export interface ShownArgument {
  readonly parts: readonly ArgumentPart[]
  readonly connections: readonly ShownConnection[]
  /** The parts from which the rest is read. */
  readonly heads: readonly string[]
}

interface Wanted {
  readonly at?: string | undefined
  readonly module?: string | undefined
  readonly whole?: 'yes' | undefined
}

/** The place that an address names; one that names only an element is where that element is. */
export function placeOf({ elements, modules }: ArgumentView, { at, module, whole }: Wanted): ArgumentPlace {
  if (whole === 'yes') return { at: 'whole' }
  const wanted = module ?? [...elements, ...modules].find(({ ref }) => ref === at)?.module?.ref
  const found = modules.find(({ ref }) => ref === wanted)
  return found === undefined ? { at: 'folders' } : { at: 'module', module: found }
}

/** What there is to see at a place. */
export function shownAt(view: ArgumentView, place: ArgumentPlace): ShownArgument {
  return place.at === 'whole' ? inOne(view) : levelAt(view, place.at === 'module' ? place.module.id : null)
}

/** All elements, with each away goal joined to the goal that it stands for. */
function inOne({ elements, connections, heads }: ArgumentView): ShownArgument {
  const shown = [...connections, ...standingFor(elements)]
  return { parts: elements, connections: shown, heads: headsOf(elements, shown, heads) }
}

/** A line from each away goal to the goal that it stands for. */
function standingFor(elements: readonly ArgumentElement[]): readonly ShownConnection[] {
  return elements.flatMap(({ id, standsFor }): readonly ShownConnection[] =>
    standsFor === null
      ? []
      : [{ id: `${id} stands for`, role: 'stands-for', upper: id, lower: standsFor.id, suspect: false }],
  )
}

/**
 * One level: the elements of a module, or those that belong to none, and a folder for each module right within, joined as
 * what they hold is. What an element draws on directly elsewhere is shown as well, for nothing that carries it may be out
 * of sight, but not what stands beneath that.
 */
function levelAt({ elements, modules, connections, heads }: ArgumentView, here: string | null): ShownArgument {
  const folders = modules.filter(({ module }) => (module?.id ?? null) === here)
  const outerOf = new Map(modules.map(({ id, module }) => [id, module?.id ?? null]))
  const standsAs = new Map(elements.map(({ id, module }) => [id, partAt(id, module?.id ?? null, here, outerOf)]))
  const joined = new Map<string, ShownConnection>()
  for (const connection of [...connections, ...standingFor(elements)]) {
    const upper = standsAs.get(connection.upper) ?? null
    const isDirect = upper === connection.upper && connection.role !== 'stands-for'
    const lower = standsAs.get(connection.lower) ?? (isDirect ? connection.lower : null)
    if (upper === null || lower === null || upper === lower) continue
    const key =
      upper === connection.upper && lower === connection.lower ? connection.id : `${upper} ${connection.role} ${lower}`
    const before = joined.get(key)
    const suspect = connection.suspect || before?.suspect === true
    joined.set(key, { ...connection, id: key, upper, lower, suspect })
  }
  const shown = [...joined.values()]
  const drawnOn = new Set(shown.map(({ lower }) => lower))
  const parts = [...elements.filter(({ id }) => standsAs.get(id) === id || drawnOn.has(id)), ...folders]
  return { parts, connections: shown, heads: headsOf(parts, shown, heads) }
}

/** What an element is seen as at a level: itself, the folder that holds it at any depth, or nothing. */
function partAt(
  id: string,
  module: string | null,
  here: string | null,
  outerOf: ReadonlyMap<string, string | null>,
): string | null {
  const met = new Set<string>()
  let part = id
  let within = module
  while (within !== here) {
    if (within === null || met.has(within)) return null
    met.add(within)
    part = within
    within = outerOf.get(within) ?? null
  }
  return part
}

/** The parts that nothing stands above, in the order of the whole argument, folders last. */
function headsOf(
  parts: readonly ArgumentPart[],
  connections: readonly ShownConnection[],
  order: readonly string[],
): readonly string[] {
  const below = new Set(connections.map(({ lower }) => lower))
  const heads = parts.filter(({ id }) => !below.has(id)).map(({ id }) => id)
  const known = new Set(heads)
  const first = order.filter((id) => known.has(id))
  const told = new Set(first)
  return [...first, ...heads.filter((id) => !told.has(id))]
}

/** Whether a part is a folder. */
export function isModule(part: ArgumentPart): part is ArgumentModule {
  return part.kind === 'module'
}

/** Whether nothing is argued in a folder yet, so that there is nothing that could hold. */
export function isEmpty(part: ArgumentPart): boolean {
  return isModule(part) && part.elements === 0
}

/** The modules that a module is within, from the outside in. */
export function pathTo({ modules }: ArgumentView, inner: ArgumentModule): readonly ArgumentModule[] {
  const path = new Set<ArgumentModule>()
  const outer = (module: ArgumentModule) => modules.find(({ id }) => id === module.module?.id)
  for (let one = outer(inner); one !== undefined && !path.has(one); one = outer(one)) path.add(one)
  return [...path].toReversed()
}

/** The away goals that stand for a goal. */
export function awayGoalsFor({ elements }: ArgumentView, { id }: ArgumentPart): readonly ArgumentElement[] {
  return elements.filter(({ standsFor }) => standsFor?.id === id)
}
