import type { FindingView } from '../records-contract.ts'
import { FindingLevelTag } from './outlook-tag.tsx'
import { ReasonChain } from './reason-chain.tsx'
import './finding-list.css'

interface Props {
  readonly findings: readonly FindingView[]
}

/** What the rules say, each with where it comes from and what to do about it. */
export function FindingList({ findings }: Props) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingItem key={`${finding.code} ${finding.subject} ${finding.sentence}`} finding={finding} />
      ))}
    </ul>
  )
}

function FindingItem({ finding }: { readonly finding: FindingView }) {
  return (
    <li className="finding">
      <div className="finding-level">
        <FindingLevelTag level={finding.level} />
      </div>
      <div className="finding-body">
        <p className="finding-sentence">{finding.sentence}</p>
        <p className="muted">{finding.remedy}</p>
        <ReasonChain chain={finding.chain} brief />
      </div>
      <p className="finding-code muted small">
        <span>{finding.code}</span>
        {finding.clauses.map((clause) => (
          <span key={clause}>{clause}</span>
        ))}
      </p>
    </li>
  )
}
