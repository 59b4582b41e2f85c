import type { ArgumentConnection, ArgumentElement, ArgumentModule, ArgumentView } from '../argument-contract.ts'
import { type ShownArgument, shownAt } from './argument-place.ts'
import { standingWord } from './element-words.ts'

/** The words of a drawing under test. */
export const DRAWING_WORDS = {
  title: 'Safety argument',
  standing: standingWord,
  target: () => 'G-2 in M-1 Alarms',
}

/** An argument made up for a test, its modules opened into one. */
export function wholeOf(view: ArgumentView): ShownArgument {
  return shownAt(view, { at: 'whole' })
}

/** A module made up for a test, by its reference. */
export function moduleOf(ref: string): ArgumentModule {
  const line = { id: ref, ref, title: `Words of ${ref}`, kind: 'module', state: '', retired: false } as const
  return {
    ...line,
    outlook: 'holds',
    revision: 1,
    module: null,
    elements: 0,
    doubtful: 0,
    reason: [],
    reasonSentence: '',
  }
}

/** An argument made up for a test: elements by id and kind, connections from upper to lower. */
export function viewOf(
  elements: readonly (Partial<ArgumentElement> & Pick<ArgumentElement, 'id' | 'kind'>)[],
  connections: readonly (readonly [upper: string, role: ArgumentConnection['role'], lower: string])[],
  modules: readonly ArgumentModule[] = [],
): ArgumentView {
  const below = new Set(connections.map(([, , lower]) => lower))
  return {
    elements: elements.map((element) => ({
      ref: element.id,
      title: `Words of ${element.id}`,
      state: '',
      retired: false,
      outlook: 'holds',
      revision: 1,
      undeveloped: false,
      away: false,
      doubt: null,
      module: null,
      standsFor: null,
      about: [],
      reason: [],
      reasonSentence: '',
      ...element,
    })),
    modules: [...modules],
    connections: connections.map(([upper, role, lower]) => ({
      id: `${upper} ${role} ${lower}`,
      role,
      upper,
      lower,
      suspect: false,
    })),
    heads: elements.map(({ id }) => id).filter((id) => !below.has(id)),
    sequence: 1,
  }
}

/** A standard argument of about that many elements: hazards, each with controls and their solutions. */
export function largeArgument(count: number): ArgumentView {
  const elements: Parameters<typeof viewOf>[0][number][] = [
    { id: 'top', kind: 'goal' },
    { id: 'use', kind: 'context' },
    { id: 'strategy', kind: 'strategy' },
  ]
  const connections: Parameters<typeof viewOf>[1][number][] = [
    ['top', 'in-context-of', 'use'],
    ['top', 'supported-by', 'strategy'],
  ]
  for (let hazard = 0; elements.length < count; hazard += 1) {
    elements.push({ id: `h${hazard}`, kind: 'goal' })
    connections.push(['strategy', 'supported-by', `h${hazard}`])
    for (let control = 0; control < 3 && elements.length < count; control += 1) {
      const id = `h${hazard}c${control}`
      elements.push({ id, kind: 'goal' }, { id: `${id}e`, kind: 'solution' })
      connections.push([`h${hazard}`, 'supported-by', id], [id, 'supported-by', `${id}e`])
    }
  }
  return viewOf(elements, connections)
}
