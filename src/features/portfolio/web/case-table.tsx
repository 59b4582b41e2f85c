import { Link } from '@tanstack/react-router'
import { dayText, todayIso, withDays } from '../../../web/text/dates.ts'
import { numberText } from '../../../web/text/words.ts'
import { Tag } from '../../../web/ui/tag.tsx'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { CaseColumnHead } from './case-column-head.tsx'
import { dueOf } from './chosen-cases.ts'
import { CASE_COLUMNS } from './portfolio-search.ts'
import { portfolioStrings } from './portfolio-strings.ts'
import { StandingTag } from './standing-tag.tsx'
import './case-table.css'

/** One line a case: system, standard, version, officer, what is due, and how it stands and why. */
export function CaseTable({ cases }: { readonly cases: readonly PortfolioRow[] }) {
  return (
    <div className="cases">
      <table>
        <caption className="visually-hidden">{portfolioStrings.caption}</caption>
        <thead>
          <tr>
            {CASE_COLUMNS.map((column) => (
              <CaseColumnHead key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((row) => (
            <CaseRow key={row.space.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CaseRow({ row }: { readonly row: PortfolioRow }) {
  const params = { space: row.space.id }
  return (
    <tr>
      <th scope="row" data-label={portfolioStrings.system}>
        <Link to="/cases/$space" params={params}>
          {row.space.name}
        </Link>
        {row.product !== null && row.product !== row.space.name && <div className="muted small">{row.product}</div>}
      </th>
      <td className="no-break" data-label={portfolioStrings.standard}>
        {row.standard}
      </td>
      <td data-label={portfolioStrings.version}>{row.version ?? <Absent text={portfolioStrings.none} />}</td>
      <td data-label={portfolioStrings.cso}>{row.cso ?? <Absent text={portfolioStrings.nobody} />}</td>
      <td className="no-break" data-label={portfolioStrings.nextDue}>
        {row.nextDue === null ? <Absent text={portfolioStrings.none} /> : dayText(row.nextDue)}
        {dueOf(row, todayIso()) === 'overdue' && (
          <div>
            <Tag tone="bad">{portfolioStrings.overdue}</Tag>
          </div>
        )}
      </td>
      <td data-label={portfolioStrings.hazards}>
        <Link to="/cases/$space/hazards" params={params}>
          {numberText(row.hazards)}
          <span className="visually-hidden"> {portfolioStrings.hazards.toLowerCase()}</span>
        </Link>
      </td>
      <td data-label={portfolioStrings.standing}>
        <div className="case-standing">
          <StandingTag standing={row.standing} />
          {row.levels.broken + row.levels.blocker > 0 && (
            <span className="small">{portfolioStrings.worst(row.levels.broken, row.levels.blocker)}</span>
          )}
          <Link to="/cases/$space/findings" params={params}>
            {withDays(row.sentence)}
          </Link>
        </div>
      </td>
    </tr>
  )
}

function Absent({ text }: { readonly text: string }) {
  return <span className="muted no-break">{text}</span>
}
