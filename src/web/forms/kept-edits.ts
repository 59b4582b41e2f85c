import { z } from 'zod'
import type { Json, ToJson } from '../../domain/record/json.ts'

const keptEditSchema = z.object({
  /** Names the edit to the server: however often it is sent, it counts once. */
  key: z.string(),
  /** What is edited; at most one edit of each waits. */
  owner: z.string(),
  /** The tab in which it was made. */
  tab: z.string(),
  revision: z.number(),
  /** What the field shows, and what is sent; both as JSON. */
  value: z.custom<Json>(),
  body: z.custom<Json>(),
})

/** One edit that the server has not acknowledged. */
export type KeptEdit = z.infer<typeof keptEditSchema>

/** The same before it is kept: what is sent is plain data, and is JSON once it was written down. */
type EditToKeep = Omit<KeptEdit, 'body'> & { readonly body: ToJson }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The edits of one person that the server has not acknowledged, in the order in which they were made. They stay in the
 * browser over a reload and over its end, and are taken away as soon as they are acknowledged or given up.
 */
export class KeptEdits {
  readonly #store: Store
  readonly #name: string
  readonly #listeners = new Set<() => void>()
  #seen: { readonly text: string | null; readonly edits: readonly KeptEdit[] } = { text: null, edits: [] }

  constructor(store: Store, person: string) {
    this.#store = store
    this.#name = `safecase:unsent:${person}`
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What other tabs wrote is seen too. */
  readonly all = (): readonly KeptEdit[] => {
    const text = this.#store.getItem(this.#name)
    if (text !== this.#seen.text) this.#seen = { text, edits: editsIn(text) }
    return this.#seen.edits
  }

  /** What waits for this owner and was made in this tab. */
  of(owner: string, tab: string): KeptEdit | undefined {
    return this.all().find((edit) => edit.owner === owner && edit.tab === tab)
  }

  /** Keeps an edit in place of what waited for the same owner in the same tab. */
  keep(edit: EditToKeep): void {
    this.#put([...this.all().filter(({ owner, tab }) => owner !== edit.owner || tab !== edit.tab), edit])
  }

  forget(key: string): void {
    if (this.all().some((edit) => edit.key === key)) this.#put(this.all().filter((edit) => edit.key !== key))
  }

  /** Takes over what was made in tabs that are gone. */
  adopt(tab: string, isGone: (tab: string) => boolean): void {
    if (this.all().some((edit) => edit.tab !== tab && isGone(edit.tab))) {
      this.#put(this.all().map((edit) => (isGone(edit.tab) ? { ...edit, tab } : edit)))
    }
  }

  #put(edits: readonly EditToKeep[]): void {
    if (edits.length === 0) this.#store.removeItem(this.#name)
    else this.#store.setItem(this.#name, JSON.stringify(edits))
    for (const listener of this.#listeners) listener()
  }
}

/** What cannot be read, as after a change of this program, is left out. */
function editsIn(text: string | null): readonly KeptEdit[] {
  try {
    return z.array(keptEditSchema).parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
