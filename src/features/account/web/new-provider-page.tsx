import { Link, useNavigate } from '@tanstack/react-router'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { NewProviderForm } from './new-provider-form.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { ProviderExamples } from './provider-examples.tsx'
import { providerStrings } from './provider-strings.ts'

/** Adds an identity provider; the list then shows what to register with it. */
export function NewProviderPage() {
  const navigate = useNavigate()
  return (
    <ServicePage title={providerStrings.newProvider}>
      <PermissionReason action="organisation.manage" />
      <ProviderExamples />
      <NewProviderForm
        onAdded={() => navigate({ to: '/organisation/providers' })}
        aside={<Link to="/organisation/providers">{providerStrings.back}</Link>}
      />
    </ServicePage>
  )
}
