import { numberText } from '../../../web/text/words.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { ImportResult } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'

/** What became of every row: the sums agree, and each row that is not stored says where it is and why. */
export function LedgerCard({ result }: { readonly result: ImportResult }) {
  const { rows, stored, merged, ignored, rejected } = result.ledger
  const sum = { rows, stored, merged, ignored: ignored.length, rejected: rejected.length }
  return (
    <Card
      title={exchangeStrings.ledgerTitle}
      aside={<span className="muted">{exchangeStrings.format(result.format)}</span>}
    >
      <dl className="ledger" aria-label={exchangeStrings.sum(sum)}>
        <Figure name={exchangeStrings.rows} count={sum.rows} />
        <Figure name={exchangeStrings.stored} count={sum.stored} sign="=" />
        <Figure name={exchangeStrings.merged} count={sum.merged} sign="+" />
        <Figure name={exchangeStrings.ignored} count={sum.ignored} sign="+" />
        <Figure name={exchangeStrings.rejected} count={sum.rejected} sign="+" />
      </dl>
      {ignored.length + rejected.length === 0 ? (
        <p className="muted">{exchangeStrings.everyRow}</p>
      ) : (
        <ScrollArea label={exchangeStrings.ledgerTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{exchangeStrings.what}</th>
                <th scope="col">{exchangeStrings.where}</th>
                <th scope="col">{exchangeStrings.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.map((row) => (
                <tr key={`${row.where} ${row.reason}`}>
                  <td>
                    <Tag tone="bad">{exchangeStrings.rejected}</Tag>
                  </td>
                  <td className="no-break">{row.where}</td>
                  <td>{row.reason}</td>
                </tr>
              ))}
              {ignored.map((row) => (
                <tr key={`${row.where} ${row.reason}`}>
                  <td>
                    <Tag tone="quiet">{exchangeStrings.ignored}</Tag>
                  </td>
                  <td className="no-break">{row.where}</td>
                  <td>{row.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </Card>
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
