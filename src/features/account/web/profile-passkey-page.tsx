import { Link, useNavigate } from '@tanstack/react-router'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { profileStrings } from './profile-strings.ts'

/** Adds a passkey to one's own account. */
export function ProfilePasskeyPage() {
  const navigate = useNavigate()
  return (
    <ServicePage title={profileStrings.addPasskey}>
      <p>{profileStrings.passkeySteps}</p>
      <PasskeyForm
        onMade={() => navigate({ to: '/profile' })}
        aside={<Link to="/profile">{profileStrings.back}</Link>}
      />
    </ServicePage>
  )
}
