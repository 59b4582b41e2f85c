import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import { RECORD_COLUMNS } from './records-queries.ts'

/** A record that holds the words, and where. */
export interface RecordFound {
  readonly record: SafetyRecord
  readonly excerpt: string
}

const WORD = /[\p{L}\p{N}]+/gu
const EXCERPT = 'StartSel="", StopSel="", MaxFragments=1, MaxWords=24, MinWords=8'

/** The records of a space that hold every word or one beginning with it, in any of its forms; the best first. */
export async function searchRecords(
  tx: AuthorisedTransaction,
  space: Id,
  text: string,
  limit: number,
): Promise<readonly RecordFound[]> {
  const wanted = (text.match(WORD) ?? []).map((word) => `${word}:*`).join(' & ')
  if (wanted === '') return []
  await followLedger(tx, space)
  const found = await rows<SafetyRecord & { excerpt: string }>(
    tx,
    `with wanted as (select to_tsquery('english', $3) as query),
     best as (
       select record, ts_rank(words, query) as rank from search_words, wanted
       where organisation = $1 and space = $2 and words @@ query
       order by rank desc, record limit $4
     )
     select ${RECORD_COLUMNS},
       ts_headline('english', (select string_agg(value, ' ') from jsonb_each_text(fields)), query, '${EXCERPT}') as excerpt
     from wanted, best join record on organisation = $1 and id = best.record
     order by best.rank desc, id`,
    [tx.organisation, space, wanted, limit],
  )
  return found.map(({ excerpt, ...record }) => ({ record, excerpt }))
}

/** Reads the words of whatever changed since the last search; what an import brought is read by the first one after it. */
async function followLedger(tx: AuthorisedTransaction, space: Id): Promise<void> {
  const behind = await row<{ reached: number; sequence: number }>(
    tx,
    `select coalesce(search_progress.sequence, 0) as reached, space.sequence
     from space left join search_progress on search_progress.organisation = $1 and search_progress.space = space.id
     where space.organisation = $1 and space.id = $2`,
    [tx.organisation, space],
  )
  if (behind === undefined || behind.reached === behind.sequence) return
  await execute(
    tx,
    `insert into search_words (organisation, space, record, words)
     select organisation, space, id,
       setweight(to_tsvector('english', replace(ref, '-', ' ')), 'A') || jsonb_to_tsvector('english', fields, '["string", "numeric"]')
     from record
     where organisation = $1 and space = $2 and id in (
       select subject from event where organisation = $1 and space = $2 and space_sequence > $3
     )
     on conflict (organisation, space, record) do update set words = excluded.words`,
    [tx.organisation, space, behind.reached],
  )
  await execute(
    tx,
    `insert into search_progress (organisation, space, sequence) values ($1, $2, $3)
     on conflict (organisation, space) do update set sequence = excluded.sequence
       where search_progress.sequence < excluded.sequence`,
    [tx.organisation, space, behind.sequence],
  )
}
