import { Card } from '../../../web/ui/card.tsx'
import type { RecordDetail } from '../records-contract.ts'
import { FindingList } from './finding-list.tsx'
import { ReasonChain } from './reason-chain.tsx'
import { recordStrings } from './record-strings.ts'

/** What is the matter with a record: its own findings, or the chain to the one that puts it in doubt. */
export function RecordFindings({ detail }: { readonly detail: RecordDetail }) {
  const { findings, reason, outlook } = detail
  if (findings.length === 0 && reason.length < 2) return null
  return (
    <Card title={recordStrings.findings} className={`doubt doubt-${outlook}`}>
      <div className="stack">
        {reason.length > 1 && (
          <div className="stack-small">
            <p>{recordStrings.restsOnDoubt}</p>
            <ReasonChain chain={reason} />
          </div>
        )}
        {findings.length > 0 && <FindingList findings={findings} />}
      </div>
    </Card>
  )
}
