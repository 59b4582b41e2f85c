import type { Change } from '../../domain/record/change.ts'
import type { EventBody, RecordImage } from '../../domain/record/event.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'

/** A record as an event keeps it. */
export function imageOf(record: SafetyRecord): RecordImage {
  const { id, kind, ref, revision, state, fields, retired, origin } = record
  return { id, kind, ref, revision, state, fields, retired, origin }
}

/** The events of a change whose every version is known: one for each record and each link. */
export function eventsOfChange(change: Change, before: readonly SafetyRecord[], why: string): EventBody[] {
  const known = new Map(before.map((record) => [record.id, record]))
  const ofRecords = change.records.map((record): EventBody => {
    const old = known.get(record.id)
    const image = { before: old === undefined ? null : imageOf(old), after: imageOf(record) }
    return { type: old === undefined ? 'record-created' : 'record-changed', record: image, why }
  })
  const ofLinks = change.links.map((link): EventBody => {
    return { type: link.ended === null ? 'link-made' : 'link-ended', link: { before: null, after: link }, why }
  })
  return [...ofRecords, ...ofLinks]
}
