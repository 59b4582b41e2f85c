import { useQuery } from '@tanstack/react-query'
import { offeredQuery } from './identity-calls.ts'
import { useSignInOrganisation } from './sign-in-organisation.ts'
import { signInStrings } from './sign-in-strings.ts'

/** A way to each identity provider of the organisation; nothing while none is known: the other ways work without. */
export function ProviderWays() {
  const { data: offer } = useQuery(offeredQuery(useSignInOrganisation()))
  if (offer === undefined || offer.organisation === null) return null
  return (
    <section className="stack-small" aria-labelledby="providers">
      <h2 id="providers" className="sign-in-or">
        {signInStrings.providersOf(offer.organisation)}
      </h2>
      <ul className="stack-small plain-list">
        {offer.providers.map(({ id, name, address }) => (
          <li key={id}>
            <a className="button" href={address}>
              {signInStrings.withProvider(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
