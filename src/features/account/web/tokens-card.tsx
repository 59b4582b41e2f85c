import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText, momentText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import type { TokenView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { actionWords, permissionQuery } from '../../records/web/permission-query.ts'
import { RevokeToken } from './revoke-token.tsx'
import { listed } from '../../../web/text/words.ts'
import { casesQuery } from './token-calls.ts'
import { tokenStrings } from './token-strings.ts'

/** The tokens that work, each with what it may do and where. */
export function TokensCard({ tokens }: { readonly tokens: readonly TokenView[] }) {
  const { data: table } = useQuery(permissionQuery)
  const { data: portfolio } = useQuery(casesQuery)
  const [leaving, setLeaving] = useState<TokenView | null>(null)
  const caseName = (space: string) =>
    portfolio?.cases.find((one) => one.space.id === space)?.space.name ?? tokenStrings.unseenCase
  const where = ({ spaces }: TokenView) =>
    spaces.length === 0 ? tokenStrings.allCases : tokenStrings.inCases(listed(spaces.map(caseName)))
  const what = ({ scopes }: TokenView) => (table === undefined ? '' : listed(actionWords(table, scopes)))
  return (
    <Card title={tokenStrings.living}>
      <ul className="account-list">
        {tokens.map((token) => (
          <AccountItem
            key={token.id}
            name={token.name}
            about={[
              tokenStrings.allows(what(token)),
              `${where(token)}.`,
              `${tokenStrings.made(token.createdBy, dayText(token.createdAt))}, ${tokenStrings.used(token.usedAt && momentText(token.usedAt))}, ${tokenStrings.ends(dayText(token.expiresAt))}`,
            ]}
          >
            <Button onClick={() => setLeaving(token)}>
              {tokenStrings.revoke}
              <span className="visually-hidden"> {token.name}</span>
            </Button>
          </AccountItem>
        ))}
      </ul>
      {leaving !== null && <RevokeToken token={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}
