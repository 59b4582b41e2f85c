import type { Kind } from '../../domain/record/kind.ts'
import type { KindView } from './records-contract.ts'

/** A kind as forms, lists and diffs see it. */
export function kindView(kind: Kind): KindView {
  return {
    name: kind.name,
    prefix: kind.prefix,
    label: kind.label,
    plural: kind.plural,
    meaning: kind.meaning,
    title: kind.title,
    byHand: kind.byHand,
    final: kind.final === null ? null : { ...kind.final, states: [...kind.final.states], open: [...kind.final.open] },
    fields: Object.entries(kind.fields).map(([name, field]) => ({
      name,
      label: field.label,
      control: field.control,
      required: field.required,
      material: field.material,
      once: field.once,
      help: field.help,
      choices: [...field.choices],
    })),
    states: Object.entries(kind.states?.labels ?? {}).map(([state, label]) => ({ state, label })),
    roles: kind.links.map(({ role, to, label, inverse }) => ({ role, to: [...to], label, inverse })),
  }
}
