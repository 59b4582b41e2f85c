import { Link } from '@tanstack/react-router'
import { dayText, todayIso, withDays } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { EXAMPLE_CASE, type PortfolioRow } from '../portfolio-contract.ts'
import { dueOf } from './chosen-cases.ts'
import { heldCases } from './held-cases.ts'
import { startWorkStrings } from './start-work-strings.ts'
import { StandingTag } from './standing-tag.tsx'

interface Props {
  readonly cases: readonly PortfolioRow[]
  readonly person: string
  /** How many are shown at most. */
  readonly shown: number
}

/** The few cases that somebody goes on with, and the way to all of them. */
export function HeldCasesCard({ cases, person, shown }: Props) {
  return (
    <Card
      title={startWorkStrings.yourCases}
      aside={cases.length > 0 && <Link to="/portfolio">{startWorkStrings.all(cases.length)}</Link>}
    >
      {cases.length === 0 ? (
        <p className="muted">{startWorkStrings.noneYours}</p>
      ) : (
        <ul className="held-cases">
          {heldCases(cases, person)
            .slice(0, shown)
            .map((row) => (
              <HeldCase key={row.space.id} row={row} />
            ))}
        </ul>
      )}
    </Card>
  )
}

function HeldCase({ row }: { readonly row: PortfolioRow }) {
  const { space, standing, sentence, nextDue } = row
  const due = dueOf(row, todayIso())
  return (
    <li className="held-case">
      <Link className="held-case-name" to="/cases/$space" params={{ space: space.id }}>
        {space.name}
      </Link>
      <p className="row small">
        <StandingTag standing={standing} />
        {space.name === EXAMPLE_CASE && <Tag tone="quiet">{startWorkStrings.example}</Tag>}
        {nextDue !== null && (
          <span className="muted">
            {due === 'overdue' ? startWorkStrings.wasDue(dayText(nextDue)) : startWorkStrings.due(dayText(nextDue))}
          </span>
        )}
      </p>
      <p className="held-case-why small muted">{withDays(sentence)}</p>
    </li>
  )
}
