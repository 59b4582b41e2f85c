import { addTo } from '../../../../domain/record/many-by-key.ts'
import type { Plain } from '../../read/document.ts'
import { remembering } from '../../remembering.ts'
import { isIdentifier } from '../words/identifier.ts'
import { labelMeaning } from '../words/label.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/** The kinds of part that a file may keep in lists of their own. */
export type ListedRole = 'cause' | 'control'

interface Entry {
  readonly record: PlainRecord
  readonly role: ListedRole | null
}

/** The role of the objects in a list by its name: "causes", "riskControls"; null for any other list. */
export const listedRole = remembering((list): ListedRole | null => {
  const role = list === '' ? undefined : labelMeaning([list])?.role
  return role === 'cause' || role === 'control' ? role : null
}, 1_000)

/** The objects of a JSON or YAML file by their ids, and of which list each is, so that ids elsewhere can be followed. */
export class ObjectsById {
  readonly #byId = new Map<string, Entry[]>()
  readonly #listed = new Set<ListedRole>()

  constructor(file: Plain) {
    this.#add(file, '')
  }

  /** Whether any object has this id, whatever it is. */
  has(id: string): boolean {
    return this.#byId.has(id)
  }

  /** Whether some object that is no cause and no control has this id. */
  hasWhole(id: string): boolean {
    return this.#byId.get(id)?.some(({ role }) => role === null) === true
  }

  /** Whether the file lists causes, or controls, with ids. */
  lists(role: ListedRole): boolean {
    return this.#listed.has(role)
  }

  /** The objects with this id; where the file lists what is asked for, only those of that list. */
  find(id: string, role: ListedRole | null): readonly PlainRecord[] {
    const all = this.#byId.get(id) ?? []
    const asked = role === null || !this.#listed.has(role) ? all : all.filter((entry) => entry.role === role)
    return asked.map(({ record }) => record)
  }

  #add(value: Plain, list: string): void {
    if (isList(value)) for (const item of value) this.#add(item, list)
    else if (isRecord(value)) {
      const role = listedRole(list)
      const id = ownId(value, role)
      if (id !== '') this.#put(id, value, role)
      for (const [name, member] of Object.entries(value)) {
        if (role !== null && id === '' && isIdentifier(name)) this.#putKeyed(name, member, role)
        this.#add(member, name)
      }
    }
  }

  /** A part whose id is the name of its member: `causes: { C1: "…" }`. */
  #putKeyed(id: string, member: Plain, role: ListedRole): void {
    if (isRecord(member)) this.#put(id, { id, ...member }, role)
    else if (!isList(member)) this.#put(id, { id, text: textOfPlain(member) }, role)
  }

  #put(id: string, record: PlainRecord, role: ListedRole | null): void {
    if (role !== null) this.#listed.add(role)
    addTo(this.#byId, id, { record, role })
  }
}

/** The id of an object: its `id` or `key`, and in a list of causes or controls its `cause_id` or `controlRef`. */
export function ownId(record: PlainRecord, role: ListedRole | null): string {
  const id = textOfPlain(record['id'] ?? record['ID'] ?? record['key'] ?? null)
  if (id !== '' || role === null) return id
  const name = Object.keys(record).find((key) => labelMeaning([key])?.role === `${role}-refs`)
  return name === undefined ? '' : textOfPlain(record[name])
}
