import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../web/ui/card.tsx'
import { withDays } from '../../../web/text/dates.ts'
import type { FindingView, RecordDetail } from '../records-contract.ts'
import { FindingList } from './finding-list.tsx'
import { ReasonChain } from './reason-chain.tsx'
import { recordStrings } from './record-strings.ts'
import { recordQuery } from './record-queries.ts'
import { useSpace } from './use-space.ts'

/** What is the matter with a record: its own findings, or the chain to the one that puts it in doubt. */
export function RecordFindings({ detail }: { readonly detail: RecordDetail }) {
  const { findings, reason, outlook } = detail
  if (findings.length === 0 && reason.length < 2) return null
  return (
    <Card title={recordStrings.findings} className={`doubt doubt-${outlook}`}>
      <div className="stack">
        {reason.length > 1 && <Doubt reason={reason} />}
        {findings.length > 0 && <FindingList findings={findings.map(withNewChain)} />}
      </div>
    </Card>
  )
}

/** On the record's own screen, a chain of nothing but the record says nothing, nor does one that stands above already. */
function withNewChain(finding: FindingView, place: number, all: readonly FindingView[]): FindingView {
  const isNew = finding.chain.length > 1 && !all.slice(0, place).some((before) => sameChain(before, finding))
  return isNew ? finding : { ...finding, chain: [] }
}

function sameChain(a: FindingView, b: FindingView): boolean {
  return a.chain.length === b.chain.length && a.chain.every(({ id }, place) => id === b.chain[place]?.id)
}

/** The chain down to the record that started the doubt, and what is the matter there. */
function Doubt({ reason }: Pick<RecordDetail, 'reason'>) {
  const space = useSpace()
  const start = reason.at(-1)
  const { data, isLoading } = useQuery({
    ...recordQuery(space, start?.kind ?? '', start?.id ?? ''),
    enabled: start !== undefined,
  })
  const finding = data?.findings[0]
  return (
    <div className="stack-small">
      <p>{recordStrings.restsOnDoubt}</p>
      <ReasonChain chain={reason} />
      {(finding || isLoading) && (
        <p className="keeps-line">
          <b>{withDays(finding?.sentence ?? '')}</b> <span className="muted">{finding?.remedy}</span>
        </p>
      )}
    </div>
  )
}
