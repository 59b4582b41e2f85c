import { z } from 'zod'
import { createRecord, retireRecord, type Decider } from '../../domain/record/decide.ts'
import type { Fields, Json } from '../../domain/record/json.ts'
import type { Kind, SpaceType } from '../../domain/record/kind.ts'
import { wordsOfMisfit } from '../../domain/record/misfit.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { WrittenRecord } from './case-folder-file.ts'
import { withDates } from './relative-date.ts'
import { spoken } from '../../domain/record/spoken.ts'

/** A link as written at one of its ends: the word used, and the reference of the other end. */
export interface WrittenLink {
  readonly where: string
  readonly ref: string
  readonly word: string
  readonly other: string
}

/** A record as the folder gives it: living, at its state, with what else the file says about it. */
export interface FolderRecord {
  readonly where: string
  readonly kind: Kind
  readonly record: SafetyRecord
  readonly links: readonly WrittenLink[]
  /** The record as it read when its links were last reviewed, where that differs. */
  readonly earlier: SafetyRecord | null
  readonly retirement: z.infer<typeof retirementSchema> | null
}

const retirementSchema = z.strictObject({ reason: z.string().min(1), by: z.string().min(1), on: z.iso.date() })

/** The words that say something about a record rather than in it. */
const LAST_REVIEWED_AS = 'last reviewed as'
const aboutSchema = z.object({
  state: z.string().optional(),
  retired: retirementSchema.optional(),
  [LAST_REVIEWED_AS]: z.record(z.string(), z.json()).optional(),
})

/** One record from its written form; its kind follows from the prefix of its reference. */
export function folderRecord(
  written: WrittenRecord,
  id: Id,
  spaceType: SpaceType,
  by: Decider,
): Refusal | FolderRecord {
  const kind = kindOfRef(written.ref, by)
  if (kind === undefined) {
    const known = by.registry.kinds.map(({ prefix }) => prefix).join(', ')
    return at(
      written,
      refuse('UNKNOWN_KIND', `No kind has references like "${written.ref}".`, `Begin it with one of ${known}.`),
    )
  }
  const parts = partsOf(written, kind, by)
  if (isRefusal(parts)) return at(written, parts)
  const record = createRecord(kind.name, spaceType, { id, ref: written.ref, fields: parts.fields }, by)
  if (isRefusal(record)) return at(written, record)
  const placed = inState(kind, record, parts.state)
  if (isRefusal(placed)) return at(written, placed)
  const earlier = parts.earlier === null ? null : { ...placed, fields: { ...placed.fields, ...parts.earlier } }
  return {
    where: written.where,
    kind,
    record: earlier === null ? placed : { ...placed, revision: 2 },
    links: parts.links.map((link) => ({ ...link, where: written.where, ref: written.ref })),
    earlier,
    retirement: parts.retirement,
  }
}

/** The record after the retirement its file speaks of, if any. */
export function retiredAsWritten({ record, retirement, where }: FolderRecord, by: Decider): Refusal | SafetyRecord {
  if (retirement === null) return record
  const retired = retireRecord(record, retirement.reason, { ...by, actor: retirement.by, today: retirement.on })
  return isRefusal(retired) ? at({ where }, retired) : { ...retired, revision: record.revision }
}

/** The kind whose prefix a reference such as `CTL-31` begins with. */
export function kindOfRef(ref: string, by: Pick<Decider, 'registry'>): Kind | undefined {
  const prefix = /^([A-Z]+)-[0-9]+$/.exec(ref)?.[1]
  return by.registry.kinds.find((kind) => kind.prefix === prefix)
}

/** The refusal with the place of its cause in front. */
export function at(place: { readonly where: string }, refusal: Refusal): Refusal {
  return { ...refusal, sentence: `${place.where}: ${refusal.sentence}` }
}

interface Parts {
  readonly fields: Fields
  readonly state: string | null
  readonly links: readonly Pick<WrittenLink, 'word' | 'other'>[]
  readonly earlier: Fields | null
  readonly retirement: FolderRecord['retirement']
}

function partsOf(written: WrittenRecord, kind: Kind, by: Decider): Refusal | Parts {
  const fields: { [name: string]: Json } = {}
  const links: { word: string; other: string }[] = []
  if (written.heading !== null) fields[kind.title] = written.heading
  for (const [heading, prose] of written.sections) {
    const name = Object.keys(kind.fields).find((field) => kind.fields[field]?.label === heading)
    if (name === undefined) return unknownWord(kind, `section "${heading}"`)
    fields[name] = prose
  }
  const members = withDates(written.members, by.today)
  const about = aboutSchema.safeParse(members, { error: wordsOfMisfit })
  if (!about.success) {
    const issue = about.error.issues[0]
    const sentence = `"${issue?.path.join('.')}" ${issue?.message}.`
    return refuse('INVALID_FIELDS', sentence, 'Correct it and read the folder again.')
  }
  for (const [word, value] of Object.entries(written.members)) {
    if (word in aboutSchema.shape) continue
    if (kind.fields[word] !== undefined) fields[word] = withDates(value, by.today)
    else if (!isLinkWord(word, kind, by)) return unknownWord(kind, `field or link "${word}"`)
    else for (const other of Array.isArray(value) ? value : [value]) links.push({ word, other: String(other) })
  }
  const { state = null, retired = null, [LAST_REVIEWED_AS]: earlier = null } = about.data
  return { fields, links, state, earlier, retirement: retired }
}

function isLinkWord(word: string, kind: Kind, { registry }: Decider): boolean {
  return (
    kind.links.some(({ role, label }) => role === word || label === word) ||
    registry.rolesTo(kind.name).some(({ role }) => role.inverse === word)
  )
}

/** The record in the state its file names; what a move into that state needs must be there. */
function inState(kind: Kind, record: SafetyRecord, state: string | null): Refusal | SafetyRecord {
  if (state === null || state === record.state) return record
  const moves = kind.states?.transitions.filter((row) => row.to === state) ?? []
  if (moves.length === 0) {
    const states = Object.keys(kind.states?.labels ?? {}).join(', ')
    return refuse('ACTION_NOT_ALLOWED', `${record.ref} cannot be "${state}".`, `Its states are: ${states || 'none'}.`)
  }
  const missing = (row: (typeof moves)[number]) => (row.needs ?? []).filter((name) => record.fields[name] === undefined)
  const first = moves.map(missing).toSorted((a, b) => a.length - b.length)[0] ?? []
  if (first.length === 0) return { ...record, state }
  return refuse(
    'ACTION_NOT_ALLOWED',
    `${record.ref} cannot be "${state}" without ${first.join(', ')}.`,
    `Add ${first.join(', ')}, or leave the state out.`,
  )
}

function unknownWord(kind: Kind, word: string): Refusal {
  return refuse(
    'INVALID_FIELDS',
    `A ${spoken(kind.label)} has no ${word}.`,
    `Its fields are ${Object.keys(kind.fields).join(', ')}; its links ${kind.links.map(({ label }) => label).join(', ') || 'none of its own'}.`,
  )
}
