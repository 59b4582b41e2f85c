import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { type BegunPassword, ChoosePassword } from './choose-password.tsx'
import { ConfirmPassword } from './confirm-password.tsx'
import { profileStrings } from './profile-strings.ts'

/** Sets a password with its authenticator app, in two steps. */
export function ProfilePasswordPage() {
  const navigate = useNavigate()
  const [begun, setBegun] = useState<BegunPassword | null>(null)
  const back = <Link to="/profile">{profileStrings.back}</Link>
  if (begun === null) {
    return (
      <ServicePage title={profileStrings.passwordTitle}>
        <ChoosePassword onBegun={setBegun} aside={back} />
      </ServicePage>
    )
  }
  return (
    <ServicePage title={profileStrings.appTitle}>
      <ConfirmPassword begun={begun} onSet={() => navigate({ to: '/profile' })} aside={back} />
    </ServicePage>
  )
}
