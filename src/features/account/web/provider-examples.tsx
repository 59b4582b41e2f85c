import { providerStrings } from './provider-strings.ts'
import { SummaryList } from './summary-list.tsx'

/** What to enter for the providers that most people have, each folded away. */
export function ProviderExamples() {
  return (
    <div>
      {providerStrings.examples.map(({ name, issuer, clientId, scope, classes, proof }) => (
        <details key={name}>
          <summary>{name}</summary>
          <SummaryList
            rows={[
              [providerStrings.issuer, issuer],
              [providerStrings.clientId, clientId],
              [providerStrings.scope, scope],
              [providerStrings.classes, classes],
              [providerStrings.proof, proof],
            ]}
          />
        </details>
      ))}
    </div>
  )
}
