import { numberText } from '../../../web/text/words.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { ImportResult } from '../exchange-contract.ts'
import { formatWords } from '../format-words-contract.ts'
import { groupRows, type RowGroup } from '../ledger-groups-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'

/** What became of every row: the sums agree, and all rows that are not stored say where they are and why. */
export function LedgerCard({ result }: { readonly result: ImportResult }) {
  const { rows, stored, merged, ignored, rejected } = result.ledger
  const sum = { rows, stored, merged, ignored: ignored.length, rejected: rejected.length }
  return (
    <Card
      title={exchangeStrings.ledgerTitle}
      aside={
        result.format !== 'none' && <span className="muted">{exchangeStrings.format(formatWords(result.format))}</span>
      }
    >
      <dl className="ledger" aria-label={exchangeStrings.sum(sum)}>
        <Figure name={exchangeStrings.rows} count={sum.rows} />
        <Figure name={exchangeStrings.stored} count={sum.stored} sign="=" />
        <Figure name={exchangeStrings.merged} count={sum.merged} sign="+" />
        <Figure name={exchangeStrings.ignored} count={sum.ignored} sign="+" />
        <Figure name={exchangeStrings.rejected} count={sum.rejected} sign="+" />
      </dl>
      {sum.rejected > 0 && <p className="ledger-remedy">{exchangeStrings.rejectedRemedy}</p>}
      {ignored.length + rejected.length === 0 ? (
        <p className="muted">{exchangeStrings.everyRow}</p>
      ) : (
        <ScrollArea label={exchangeStrings.ledgerTitle}>
          <ul className="ledger-rows">
            {groupRows(rejected).map((group) => (
              <Rows key={`${group.where} ${group.reason}`} group={group} tone="bad" fate={exchangeStrings.rejected} />
            ))}
            {groupRows(ignored).map((group) => (
              <Rows key={`${group.where} ${group.reason}`} group={group} tone="quiet" fate={exchangeStrings.ignored} />
            ))}
          </ul>
        </ScrollArea>
      )}
    </Card>
  )
}

interface RowsProps {
  readonly group: RowGroup
  readonly tone: 'bad' | 'quiet'
  readonly fate: string
}

function Rows({ group: { where, reason, count }, tone, fate }: RowsProps) {
  return (
    <li>
      <Tag tone={tone}>{fate}</Tag>
      <span className="ledger-where">
        {where}
        {count > 1 && <span className="muted"> {exchangeStrings.rowsOf(count)}</span>}
      </span>
      <span className="ledger-reason">{reason}</span>
    </li>
  )
}

function Figure({ name, count, sign }: { readonly name: string; readonly count: number; readonly sign?: string }) {
  return (
    <div>
      {sign !== undefined && (
        <span className="ledger-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <dt>{name}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  )
}
