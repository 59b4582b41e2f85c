import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import { NewTokenForm, type ShownToken } from './new-token-form.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { tokenStrings } from './token-strings.ts'

/** Makes a service token, and shows its secret this once. */
export function NewTokenPage() {
  const [made, setMade] = useState<ShownToken | null>(null)
  const back = <Link to="/organisation/tokens">{tokenStrings.back}</Link>
  if (made === null) {
    return (
      <ServicePage key="form" title={tokenStrings.newTitle}>
        <PermissionReason action="token.manage" />
        <NewTokenForm onMade={setMade} aside={back} />
      </ServicePage>
    )
  }
  return (
    <ServicePage key="made" title={tokenStrings.madeTitle(made.name)}>
      <ShownOnce label={tokenStrings.secret} about={tokenStrings.secretAbout} value={made.secret} />
      <ShownOnce label={tokenStrings.example} about={tokenStrings.exampleAbout} value={exampleOf(made.secret)} />
      <p>{back}</p>
    </ServicePage>
  )
}

function exampleOf(secret: string): string {
  return `curl -H 'Authorization: Bearer ${secret}' ${window.location.origin}/api/portfolio`
}
