import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { type BegunPassword, ChoosePassword } from './choose-password.tsx'
import { ConfirmPassword } from './confirm-password.tsx'
import { PasskeyForm } from './passkey-form.tsx'
import { profileStrings } from './profile-strings.ts'
import './sign-in.css'

/** After an invitation or a recovery: how somebody signs in from now on, which nobody else can choose. */
export function ChooseSignInPage() {
  const navigate = useNavigate()
  const [way, setWay] = useState<'passkey' | 'password'>('passkey')
  const [begun, setBegun] = useState<BegunPassword | null>(null)
  const done = () => navigate({ to: '/' })
  if (begun !== null) {
    return (
      <ServiceFrame title={profileStrings.appTitle}>
        <ConfirmPassword begun={begun} onSet={done} />
      </ServiceFrame>
    )
  }
  if (way === 'password') {
    const back = (
      <Button look="quiet" onClick={() => setWay('passkey')}>
        {profileStrings.otherWay}
      </Button>
    )
    return (
      <ServiceFrame title={profileStrings.passwordTitle}>
        <ChoosePassword onBegun={setBegun} aside={back} />
      </ServiceFrame>
    )
  }
  return (
    <ServiceFrame title={profileStrings.chooseTitle}>
      <p>{profileStrings.chooseAbout}</p>
      <h2>{profileStrings.passkeyChoice}</h2>
      <p>{profileStrings.passkeysAbout}</p>
      <PasskeyForm onMade={done} />
      <div className="stack sign-in-or">
        <h2>{profileStrings.passwordChoice}</h2>
        <p>{profileStrings.passwordChoiceAbout}</p>
        <div>
          <Button onClick={() => setWay('password')}>{profileStrings.setPassword}</Button>
        </div>
      </div>
      <div className="stack-small sign-in-or">
        <Link to="/">{profileStrings.later}</Link>
        <p className="muted small">{profileStrings.laterAbout}</p>
      </div>
    </ServiceFrame>
  )
}
