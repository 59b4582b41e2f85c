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
  const wanted = module ?? elements.find(({ ref }) => ref === at)?.module?.ref
  const found = modules.find(({ ref }) => ref === wanted)
  return found === undefined ? { at: 'folders' } : { at: 'module', module: found }
}

/** What there is to see at a place. */
export function shownAt(view: ArgumentView, place: ArgumentPlace): ShownArgument {
  if (place.at === 'module') return insideModule(view, place.module.id)
  return place.at === 'whole' ? inOne(view) : withFolders(view)
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
 * The elements of a module. What one of them draws on directly in another module is shown as well, for nothing that
 * carries it may be out of sight, but not what stands beneath that.
 */
function insideModule({ elements, connections, heads }: ArgumentView, module: string): ShownArgument {
  const inside = new Set(elements.filter((one) => one.module?.id === module).map(({ id }) => id))
  const own = connections.filter(({ upper }) => inside.has(upper))
  const shown = new Set([...inside, ...own.map(({ lower }) => lower)])
  const parts = elements.filter(({ id }) => shown.has(id))
  return { parts, connections: own, heads: headsOf(parts, own, heads) }
}

/** The elements that belong to no module, and a folder for each module, joined as what they hold is. */
function withFolders({ elements, modules, connections, heads }: ArgumentView): ShownArgument {
  const folderOf = new Map(elements.flatMap(({ id, module }) => (module === null ? [] : [[id, module.id] as const])))
  const joined = new Map<string, ShownConnection>()
  for (const connection of [...connections, ...standingFor(elements)]) {
    const upper = folderOf.get(connection.upper) ?? connection.upper
    const lower = folderOf.get(connection.lower) ?? connection.lower
    if (upper === lower) continue
    const key =
      upper === connection.upper && lower === connection.lower ? connection.id : `${upper} ${connection.role} ${lower}`
    const before = joined.get(key)
    const suspect = connection.suspect || before?.suspect === true
    joined.set(key, { ...connection, id: key, upper, lower, suspect })
  }
  const parts: readonly ArgumentPart[] = [...elements.filter(({ module }) => module === null), ...modules]
  const shown = [...joined.values()]
  return { parts, connections: shown, heads: headsOf(parts, shown, heads) }
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

/** The away goals that stand for a goal. */
export function awayGoalsFor({ elements }: ArgumentView, { id }: ArgumentPart): readonly ArgumentElement[] {
  return elements.filter(({ standsFor }) => standsFor?.id === id)
}
