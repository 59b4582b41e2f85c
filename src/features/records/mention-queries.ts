import { comment } from '../../domain/registry.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import type { Id } from '../../domain/record/record.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { MentionView } from './records-contract.ts'

/** The open comments of a space that call a person, oldest first, each with the record it is about. */
export function openMentionsOf(snapshot: Snapshot, person: Id): readonly MentionView[] {
  const { graph } = snapshot
  return livingOfKind(graph, comment.name).flatMap((record): MentionView[] => {
    if (record.state !== 'open') return []
    const { text = '', by, mentions = [] } = fieldsOf(comment, record)
    const about = graph.linksFrom(record.id).flatMap((link) => graph.record(link.to) ?? [])[0]
    if (about === undefined || !mentions.some((one) => one.person === person)) return []
    return [{ comment: record.id, text, by: by?.name ?? '', at: record.recordedAt, about: lineOf(snapshot, about) }]
  })
}
