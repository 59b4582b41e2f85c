import { useState } from 'react'
import { dayText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import type { ProviderView } from '../account-contract.ts'
import { EndProvider } from './end-provider.tsx'
import { providerStrings } from './provider-strings.ts'
import { SummaryList } from './summary-list.tsx'

/** One identity provider: how it is asked, and the addresses that it must be given. */
export function ProviderCard({ provider }: { readonly provider: ProviderView }) {
  const [ending, setEnding] = useState(false)
  const { name, issuer, clientId, scope, classes, authentication, createdAt, callback, keys } = provider
  return (
    <Card title={name}>
      <div className="stack">
        <SummaryList
          rows={[
            [providerStrings.issuer, issuer],
            [providerStrings.clientId, clientId],
            [providerStrings.scope, scope],
            ...(classes.length > 0 ? [[providerStrings.classes, classes.join(' ')] as const] : []),
            [providerStrings.proof, providerStrings.proofs[authentication]],
            [providerStrings.added, dayText(createdAt)],
          ]}
        />
        <ShownOnce label={providerStrings.callback(name)} about={providerStrings.callbackAbout} value={callback} />
        {keys !== null && (
          <ShownOnce label={providerStrings.keys(name)} about={providerStrings.keysAbout} value={keys} />
        )}
        <div>
          <Button onClick={() => setEnding(true)}>
            {providerStrings.end}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      </div>
      {ending && <EndProvider provider={provider} onClose={() => setEnding(false)} />}
    </Card>
  )
}
