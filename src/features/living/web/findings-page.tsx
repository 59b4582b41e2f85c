import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FINDING_LEVELS } from '../../../domain/living/finding.ts'
import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShowMore } from '../../../web/ui/show-more.tsx'
import { FindingList } from '../../records/web/finding-list.tsx'
import { outlookStrings } from '../../records/web/outlook-strings.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { WHOSE } from '../whose-contract.ts'
import { FindingsByRule } from './findings-by-rule.tsx'
import { findingsByRuleQuery, findingsQuery } from './findings-query.ts'
import { findingsSearchSchema, type FindingsSearch } from './findings-search.ts'
import { livingStrings } from './living-strings.ts'
import '../../../web/ui/card.css'
import './findings-page.css'

const ROUTE = '/cases/$space/findings'

/** Everything the rules say about the case, rule by rule; narrowed to a rule or to what waits, one by one. */
export function FindingsPage() {
  const { code, level, whose } = useSearch({ from: ROUTE })
  return (
    <Page title={livingStrings.findings} about={livingStrings.findingsAbout}>
      <FindingFilters />
      {code === undefined && whose === undefined ? <FindingsByRule level={level} /> : <EachFinding />}
    </Page>
  )
}

function EachFinding() {
  const space = useSpace()
  const search = useSearch({ from: ROUTE })
  const list = useInfiniteQuery(findingsQuery(space, search))
  const findings = list.data?.pages.flatMap((page) => page.findings) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  return (
    <>
      {list.error && <ProblemNotice error={list.error} retry={list.refetch} />}
      {list.isPending && <Loading />}
      {list.data && findings.length === 0 && (
        <EmptyState title={livingStrings.noFindingsTitle}>{livingStrings.noFindings}</EmptyState>
      )}
      {findings.length > 0 && (
        <div className="card">
          <p className="muted findings-count" role="status">
            {livingStrings.shown(findings.length, total)}
          </p>
          <FindingList findings={findings} />
        </div>
      )}
      <ShowMore list={list} />
    </>
  )
}

function FindingFilters() {
  const search = useSearch({ from: ROUTE })
  const navigate = useNavigate({ from: ROUTE })
  const narrow = (part: { readonly [name in keyof FindingsSearch]?: string | undefined }) =>
    void navigate({ search: (before) => findingsSearchSchema.parse({ ...before, ...part }), replace: true })
  const rules = useRules(search.code)
  return (
    <search className="filters">
      <SelectField
        label={livingStrings.findingLevel}
        none={livingStrings.anyLevel}
        value={search.level ?? ''}
        options={namedOptions(FINDING_LEVELS, outlookStrings.findingLevel)}
        onSelect={(level) => narrow({ level })}
      />
      <SelectField
        label={livingStrings.whose}
        none={livingStrings.anybodys}
        value={search.whose ?? ''}
        options={namedOptions(WHOSE, livingStrings.waits)}
        onSelect={(whose) => narrow({ whose })}
      />
      <SelectField
        label={livingStrings.rule}
        none={livingStrings.anyRule}
        value={search.code ?? ''}
        options={rules}
        onSelect={(code) => narrow({ code })}
      />
    </search>
  )
}

/** The rules that have something to say, each with its first sentence; the one asked for too, if it has nothing. */
function useRules(asked: string | undefined): readonly { readonly value: string; readonly text: string }[] {
  const { data } = useQuery(findingsByRuleQuery(useSpace()))
  const speaking = new Map((data?.codes ?? []).map(({ code, findings }) => [code, findings[0]?.sentence ?? '']))
  if (asked !== undefined && !speaking.has(asked)) speaking.set(asked, '')
  return [...speaking].map(([value, sentence]) => ({ value, text: livingStrings.ruleNamed(value, sentence) }))
}
