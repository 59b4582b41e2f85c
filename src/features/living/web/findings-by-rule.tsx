import { useQuery } from '@tanstack/react-query'
import type { FindingLevel } from '../../../domain/living/finding.ts'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { FindingList } from '../../records/web/finding-list.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { EACH_SHOWN, findingsByRuleQuery } from './findings-query.ts'
import { livingStrings } from './living-strings.ts'

interface Props {
  /** Narrows to what weighs so much. */
  readonly level: FindingLevel | undefined
}

/**
 * What all rules say of the case, rule by rule: where one speaks of many records, the first of them stands for the
 * others, and the list of all of them is one step away.
 */
export function FindingsByRule({ level }: Props) {
  const space = useSpace()
  const { data, error, isPending, refetch } = useQuery(findingsByRuleQuery(space))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (isPending) return <Loading />
  const rules = data.codes.filter((rule) => level === undefined || rule.level === level)
  if (rules.length === 0) {
    return <EmptyState title={livingStrings.noFindingsTitle}>{livingStrings.noFindings}</EmptyState>
  }
  const total = rules.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="card">
      <p className="muted findings-count" role="status">
        {livingStrings.byRule(total, rules.length)}
      </p>
      <FindingList
        findings={rules.flatMap(({ count, findings }) => (count > EACH_SHOWN ? findings.slice(0, 1) : findings))}
        others={({ code, level: ofRule }) => {
          const count = rules.find((rule) => rule.code === code && rule.level === ofRule)?.count ?? 0
          return count > EACH_SHOWN ? count - 1 : 0
        }}
      />
    </div>
  )
}
