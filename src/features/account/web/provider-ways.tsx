import { useQuery } from '@tanstack/react-query'
import { offeredQuery } from './identity-calls.ts'
import { signInStrings } from './sign-in-strings.ts'

/** A way to each identity provider; nothing while none is known, because the other ways work without. */
export function ProviderWays() {
  const { data: offered = [] } = useQuery(offeredQuery)
  if (offered.length === 0) return null
  return (
    <ul className="stack-small" aria-label={signInStrings.providers}>
      {offered.map(({ name, address }) => (
        <li key={address}>
          <a className="button" href={address}>
            {signInStrings.withProvider(name)}
          </a>
        </li>
      ))}
    </ul>
  )
}
