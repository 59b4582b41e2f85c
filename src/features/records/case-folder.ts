import { z } from 'zod'
import type { Decider } from '../../domain/record/decide.ts'
import { makeLink } from '../../domain/record/decide-link.ts'
import { fingerprintOf, type HashText } from '../../domain/record/fingerprint.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'
import { SPACE_TYPES } from '../../domain/record/kind.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Link } from '../../domain/record/link.ts'
import { wordsOfMisfit } from '../../domain/record/misfit.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { readFolderFile, readYaml, type FolderFile } from './case-folder-file.ts'
import {
  at,
  folderRecord,
  kindOfRef,
  retiredAsWritten,
  type FolderRecord,
  type WrittenLink,
} from './case-folder-record.ts'
import { withDates } from './relative-date.ts'
import { spoken } from '../../domain/record/spoken.ts'

/** What reading a folder needs from outside: identities, the date that relative dates count from, kinds and a digest. */
export interface FolderReading {
  readonly newId: () => Id
  readonly today: IsoDate
  readonly now: IsoInstant
  readonly registry: KindRegistry
  readonly hash: HashText
}

/** A case as a folder holds it, ready to be stored. */
export interface CaseFolder {
  readonly space: SpaceHead
  /** Revision 1 of the records that were changed since their links were last reviewed; the store takes it first. */
  readonly earlier: readonly SafetyRecord[]
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
}

const CASE_FILE = 'case.yaml'
const PROSE = 'README.md'

const caseSchema = z.strictObject({
  safecase: z.literal(1),
  name: z.string().trim().min(1).max(200),
  type: z.enum(SPACE_TYPES),
  /** Who last looked at every link, and on which date. */
  reviewed: z.strictObject({ by: z.string().trim().min(1).max(200), on: z.iso.date() }),
})

/** Reads the folder form of a case; refuses with the file and line of the first thing that does not fit. */
export function readCaseFolder(files: readonly FolderFile[], reading: FolderReading): Refusal | CaseFolder {
  const header = readHeader(files, reading.today)
  if (isRefusal(header)) return header
  const decider: Decider = { ...reading, actor: header.reviewed.by }
  const space: SpaceHead = { id: reading.newId(), type: header.type, name: header.name }
  const found = readRecords(files, space, reading, decider)
  if (isRefusal(found)) return found
  const reviewer: Decider = { ...decider, now: `${header.reviewed.on}T12:00:00.000Z` }
  const links = joinRecords(found, reading, reviewer)
  if (isRefusal(links)) return links
  const records: SafetyRecord[] = []
  for (const each of found.values()) {
    const record = retiredAsWritten(each, decider)
    if (isRefusal(record)) return record
    records.push(record)
  }
  const earlier = [...found.values()].flatMap((each) =>
    each.earlier === null ? [] : [{ ...each.earlier, recordedAt: reviewer.now }],
  )
  return { space, earlier, records, links }
}

function readHeader(files: readonly FolderFile[], today: IsoDate): Refusal | z.infer<typeof caseSchema> {
  const file = files.find(({ path }) => path === CASE_FILE)
  if (file === undefined) {
    return refuse('FILE_MISSING', `The folder has no ${CASE_FILE}.`, `Add ${CASE_FILE} with the name of the case.`)
  }
  const yaml = readYaml(file.path, file.text, 0)
  if (isRefusal(yaml)) return yaml
  const parsed = caseSchema.safeParse(withDates(yaml.value, today), { error: wordsOfMisfit })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse(
    'FILE_UNREADABLE',
    `"${issue?.path.join('.')}" of ${CASE_FILE} ${issue?.message}.`,
    'It needs safecase: 1, name, type and reviewed with by and on.',
  )
}

type Found = ReadonlyMap<string, FolderRecord>

function readRecords(
  files: readonly FolderFile[],
  space: SpaceHead,
  { newId }: FolderReading,
  by: Decider,
): Refusal | Found {
  const found = new Map<string, FolderRecord>()
  const inOrder = files.filter(isCaseContent).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  for (const file of inOrder) {
    const written = readFolderFile(file)
    if (isRefusal(written)) return written
    for (const each of written) {
      const record = folderRecord(each, newId(), space.type, by)
      if (isRefusal(record)) return record
      const twin = found.get(each.ref)
      if (twin !== undefined) {
        const sentence = `${each.ref} is already used at ${twin.where}.`
        return at(each, refuse('INVALID_FIELDS', sentence, 'Give one of the two another reference.'))
      }
      found.set(each.ref, record)
    }
  }
  return found
}

function isCaseContent({ path }: FolderFile): boolean {
  return /[.](ya?ml|md)$/.test(path) && path !== CASE_FILE && path !== PROSE
}

function joinRecords(found: Found, { newId, registry, hash }: FolderReading, by: Decider): Refusal | readonly Link[] {
  const from = new Map<Id, Link[]>()
  const lastSeen = ({ kind, record, earlier }: FolderRecord) => fingerprintOf(kind, earlier ?? record, hash)
  for (const each of found.values()) {
    for (const written of each.links) {
      const ends = endsOf(written, each, found, registry)
      if (isRefusal(ends)) return at(written, ends)
      const existing = from.get(ends.from.record.id) ?? []
      const link = makeLink(
        {
          id: newId(),
          role: ends.role,
          from: ends.from.record,
          to: ends.to.record,
          fingerprints: { from: lastSeen(ends.from), to: lastSeen(ends.to) },
          existing,
          within: (id) => (from.get(id) ?? []).flatMap(({ role, to }) => (role === ends.role ? [to] : [])),
        },
        by,
      )
      if (isRefusal(link)) return at(written, link)
      from.set(ends.from.record.id, [...existing, link])
    }
  }
  return [...from.values()].flat()
}

interface Ends {
  readonly role: string
  readonly from: FolderRecord
  readonly to: FolderRecord
}

/** Which record a written link starts from: this one for a role or its label, the other one for the label's inverse. */
function endsOf(written: WrittenLink, here: FolderRecord, found: Found, registry: KindRegistry): Refusal | Ends {
  const there = found.get(written.other)
  if (there === undefined) {
    const known = kindOfRef(written.other, { registry }) === undefined ? 'which is no reference' : 'which no file holds'
    return refuse(
      'UNKNOWN_RECORD',
      `${written.ref} ${written.word} "${written.other}", ${known}.`,
      'Correct the reference, or add the record.',
    )
  }
  const own = here.kind.links.find(({ role, label }) => role === written.word || label === written.word)
  if (own !== undefined) return { role: own.role, from: here, to: there }
  const inverse = there.kind.links.find((role) => role.inverse === written.word && role.to.includes(here.kind.name))
  if (inverse !== undefined) return { role: inverse.role, from: there, to: here }
  return refuse(
    'LINK_NOT_ALLOWED',
    `${written.ref} cannot be "${written.word}" ${written.other}.`,
    `No ${spoken(there.kind.label)} is joined to a ${spoken(here.kind.label)} in these words.`,
  )
}
