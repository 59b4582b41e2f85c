import type { Change } from '../../domain/record/change.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { issuedDocument, type Approval, type IssuedFile } from '../../domain/safety-case/issued-document.ts'
import { baselineRecord, frozen, type FreezingTools } from '../changes/frozen-case-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { currentRelease } from './case-queries.ts'
import type { IssueBody } from './issued-documents-contract.ts'
import { draftsOf, issuesOf, TYPE_OF } from './issued-documents-queries.ts'

/** What the records of an issue are made with. */
export interface IssueProposalTools extends FreezingTools {
  readonly newId: () => Id
  readonly now: () => string
}

/** What an issue is made of, all of it from the case at one sequence. */
export interface IssueGround {
  readonly frozen: ReturnType<typeof frozen>
  readonly replaced: readonly SafetyRecord[]
  readonly covered: SafetyRecord | undefined
}

/** Takes from a case what its issue will record. What goes out for review supersedes no approved issue. */
export function issueGround(snapshot: Snapshot, body: IssueBody, tools: FreezingTools): IssueGround {
  const { graph } = snapshot
  return {
    frozen: frozen(snapshot, tools),
    replaced: [
      ...issuesOf(graph, body.report).filter((earlier) => isReplaced(earlier, body.state)),
      ...(body.state === 'issued' ? draftsOf(graph, body.report) : []),
    ],
    covered: currentRelease(graph)?.record,
  }
}

/** An issue with its files made: what is left is to write it down. */
export interface MadeIssue {
  readonly ground: IssueGround
  readonly body: IssueBody
  readonly files: readonly IssuedFile[]
  readonly issuedBy: string
}

/**
 * The records of one issue: the document, the baseline it is made of, the links between them, to the release it covers
 * and to what it supersedes; and the earlier issues, superseded.
 */
export function issueProposal(
  { ground, body, files, issuedBy }: MadeIssue,
  refs: { readonly document: string; readonly baseline: string },
  { newId, now }: IssueProposalTools,
): Change {
  const type = TYPE_OF[body.report]
  const id = newId()
  const name = `${type} ${body.version}`
  const fields = {
    ...contentOf(body),
    name,
    type,
    issuedOn: ground.frozen.madeOn,
    issuedBy,
    digest: files[0]?.digest ?? '',
    files: files.map((file) => ({ ...file })),
  }
  const recordedAt = now()
  const document: SafetyRecord = {
    id,
    kind: issuedDocument.name,
    ref: refs.document,
    revision: 1,
    state: body.state,
    fields,
    retired: null,
    origin: null,
    recordedAt,
  }
  const madeOf = baselineRecord({
    id: newId(),
    ref: refs.baseline,
    fields: { name: `${name}, ${refs.document}`, ...ground.frozen },
    recordedAt,
  })
  const link = (role: string, to: SafetyRecord): Link => ({
    id: newId(),
    role,
    from: id,
    to: to.id,
    seen: null,
    ended: null,
  })
  const superseded = ground.replaced.map((earlier) => ({
    ...earlier,
    state: 'superseded',
    revision: earlier.revision + 1,
  }))
  return {
    records: [document, madeOf, ...superseded],
    links: [
      link('made-of', madeOf),
      ...(ground.covered === undefined ? [] : [link('covers', ground.covered)]),
      ...ground.replaced.map((earlier) => link('supersedes', earlier)),
    ],
  }
}

/** What the person said of it; an empty list is one that nobody has written. */
function contentOf({ version, reason, author, reviewers, approvals, distribution }: IssueBody) {
  return {
    version,
    reason,
    author,
    ...(reviewers.length === 0 ? {} : { reviewers }),
    ...(approvals.length === 0 ? {} : { approvals: approvals.map(written) }),
    ...(distribution.length === 0 ? {} : { distribution }),
  }
}

/** An approval as it is stored: what was not said is left out. */
function written({ registration, conditions, ...said }: Approval) {
  return {
    ...said,
    ...(registration === undefined ? {} : { registration }),
    ...(conditions === undefined ? {} : { conditions }),
  }
}

function isReplaced({ state, retired }: SafetyRecord, by: IssueBody['state']): boolean {
  if (retired !== null) return false
  return state === 'for-review' || (state === 'issued' && by === 'issued')
}
