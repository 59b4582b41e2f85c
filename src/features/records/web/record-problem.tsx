import { Link } from '@tanstack/react-router'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { listPlace } from './record-place.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'

interface Props {
  readonly kind: string
  readonly record: string
  readonly error: Error
  readonly retry: () => void
}

/** Why a record is not shown: where it does not exist, to try again helps nobody, and the list of its kind does. */
export function RecordProblem({ kind, record, error, retry }: Props) {
  const space = useSpace()
  if (!(error instanceof ApiProblem) || error.code !== 'UNKNOWN_RECORD') {
    return <ProblemNotice error={error} retry={retry} />
  }
  const list = (
    <Link className="button" {...listPlace(space, kind)}>
      {recordStrings.seeList}
    </Link>
  )
  return (
    <EmptyState title={recordStrings.unknownTitle(record)} actions={list}>
      {recordStrings.unknown}
    </EmptyState>
  )
}
