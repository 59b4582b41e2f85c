import type { FoundHazard } from '../../found-log.ts'
import type { Plain } from '../../read/document.ts'
import { addCause, addControl } from '../fold.ts'
import { isIdentifier } from '../words/identifier.ts'
import type { LabelMeaning } from '../words/label.ts'
import { listedRole, type ListedRole, type ObjectsById } from './objects-by-id.ts'
import { isList, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/** What follows the name of a part where a member names it by its id. */
const POINTING = /[_-]?(?:ids?|refs?)$/i

/** The ids of a text such as `C1, C2`; the whole of any other. */
function idsIn(text: string): readonly string[] {
  const ids = text.split(/\s*[,;]\s*/).filter((part) => part !== '')
  return ids.every(isIdentifier) ? ids : [text]
}

/** The name of a member without what says that it holds ids: `causeIds` holds causes. */
export function withoutPointing(name: string): string {
  return name.replace(POINTING, '')
}

/** The objects that the members of one hazard name by their ids. */
export class PointedParts {
  readonly #hazard: FoundHazard
  readonly #index: ObjectsById

  constructor(hazard: FoundHazard, index: ObjectsById) {
    this.#hazard = hazard
    this.#index = index
  }

  /** The objects that a member such as `causeIds` names, or null when it names none. */
  followed(key: string, value: Plain): PlainRecord[] | null {
    if (!/ids?$|refs?$/i.test(key) || key.length < 4) return null
    const ids = isList(value) ? value.map(textOfPlain) : idsIn(textOfPlain(value))
    const role = listedRole(withoutPointing(key))
    return this.#pointed(ids, role)
  }

  /** The objects with these ids; an id of a cause or control that has none is kept until the whole log is known. */
  #pointed(ids: readonly string[], role: ListedRole | null): PlainRecord[] | null {
    const objects = ids.map((id) => this.#index.find(id, role))
    const isKnown = objects.some((found) => found.length > 0)
    if (role === null || !ids.every(isIdentifier)) return isKnown ? objects.flat() : null
    for (const [at, key] of ids.entries()) if (objects[at]?.length === 0) this.#addKeyed(role, key)
    return objects.flat()
  }

  #addKeyed(role: ListedRole, key: string): void {
    const part = { text: '', key, where: this.#hazard.where }
    if (role === 'cause') addCause(this.#hazard, part)
    else addControl(this.#hazard, { ...part, kind: null, stage: null, evidence: [], causes: [] })
  }

  /** The causes or controls that a list or text names by nothing but their ids; null for any other. */
  named(meaning: LabelMeaning | null, value: Plain): PlainRecord[] | null {
    const { role } = meaning ?? {}
    if (role !== 'cause' && role !== 'control') return null
    if (isList(value) && !value.every((id) => typeof id === 'string')) return null
    const ids = isList(value) ? value.map(textOfPlain) : idsIn(textOfPlain(value))
    return ids.some((id) => this.#index.find(id, role).length > 0) ? this.#pointed(ids, role) : null
  }
}
