import { Link } from '@tanstack/react-router'
import { withDays } from '../../../web/text/dates.ts'
import type { FindingView } from '../records-contract.ts'
import { FindingLevelTag } from './outlook-tag.tsx'
import { outlookStrings } from './outlook-strings.ts'
import { ReasonChain } from './reason-chain.tsx'
import { useSpace } from './use-space.ts'
import './finding-list.css'

interface Props {
  readonly findings: readonly FindingView[]
  /** How many others of its rule a finding stands for; none where nothing is said. */
  readonly others?: (finding: FindingView) => number
}

/** What the rules say, each with where it comes from and what to do about it. */
export function FindingList({ findings, others }: Props) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.code} ${finding.subject} ${finding.sentence}`}
          finding={finding}
          others={others?.(finding) ?? 0}
        />
      ))}
    </ul>
  )
}

interface ItemProps {
  readonly finding: FindingView
  readonly others: number
}

function FindingItem({ finding, others }: ItemProps) {
  const space = useSpace()
  return (
    <li className="finding">
      <div className="finding-level">
        <FindingLevelTag level={finding.level} />
      </div>
      <div className="finding-body">
        <p className="finding-sentence">{withDays(finding.sentence)}</p>
        <p className="muted">{finding.remedy}</p>
        <ReasonChain chain={finding.chain} brief />
        {others > 0 && (
          <p>
            <Link to="/cases/$space/findings" params={{ space }} search={{ code: finding.code, level: finding.level }}>
              {outlookStrings.alike(others)}
            </Link>
          </p>
        )}
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
