import type { Json } from '../../../domain/record/json.ts'
import { canonicalJson } from '../../../domain/record/fingerprint.ts'
import { Autosaver, type Keeper, type SaveReading } from '../../../web/forms/autosaver.ts'
import type { RecordView } from '../records-contract.ts'

export type DraftTarget = Pick<RecordView, 'kind' | 'id' | 'ref' | 'revision'>

/** A field written in a list, until the list has read the revision that holds it. */
export interface FieldDraft extends SaveReading<Json> {
  readonly target: DraftTarget
  readonly field: string
}

type Save = (target: DraftTarget, field: string, value: Json, revision: number, key: string) => Promise<number>
type KeeperOf = (target: DraftTarget, field: string) => Keeper<Json>

/** The fields of many records that save themselves, each as a field on its own screen does. */
export class RecordDrafts {
  readonly #save: Save
  readonly #keeperOf: KeeperOf | undefined
  readonly #savers = new Map<string, { saver: Autosaver<Json>; target: DraftTarget; field: string }>()
  readonly #listeners = new Set<() => void>()
  #drafts: readonly FieldDraft[] = []

  constructor(save: Save, keeperOf?: KeeperOf) {
    this.#save = save
    this.#keeperOf = keeperOf
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): readonly FieldDraft[] => this.#drafts

  /** Stores a value that was written while the target's revision was in sight. */
  change(target: DraftTarget, field: string, value: Json): void {
    this.#saverOf(target, field).change(value, target.revision, 'now')
  }

  readonly flush = (): void => {
    for (const { saver } of this.#savers.values()) saver.flush()
  }

  keepMine({ target, field }: FieldDraft, revision: number): void {
    this.#saverOf(target, field).keepMine(revision)
  }

  takeStored({ target, field }: FieldDraft): void {
    this.#saverOf(target, field).takeStored()
  }

  #saverOf(target: DraftTarget, field: string): Autosaver<Json> {
    const key = `${target.id} ${field}`
    const known = this.#savers.get(key)
    if (known !== undefined) return known.saver
    const saver = new Autosaver<Json>({
      save: (value, revision, edit) => this.#save(target, field, value, revision, edit),
      keeper: this.#keeperOf?.(target, field),
      same: (a, b) => canonicalJson(a) === canonicalJson(b),
      whenRested: () => () => {},
    })
    this.#savers.set(key, { saver, target, field })
    saver.subscribe(() => this.#changed())
    return saver
  }

  #changed(): void {
    this.#drafts = [...this.#savers.values()].flatMap(({ saver, target, field }) => {
      const reading = saver.read()
      return reading.draft === null ? [] : [{ ...reading, target, field }]
    })
    for (const listener of this.#listeners) listener()
  }
}
