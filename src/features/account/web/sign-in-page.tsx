import { useEffect } from 'react'
import { uiStrings } from '../../../web/strings/ui-strings.ts'
import { Button } from '../../../web/ui/button.tsx'
import { accountStrings } from './account-strings.ts'
import './sign-in-page.css'

/** Says how to get the one-time link; one thing on the page. */
export function SignInPage({ onAgain }: { readonly onAgain: () => void }) {
  useEffect(() => {
    document.title = `${accountStrings.title} – ${uiStrings.product}`
  }, [])
  return (
    <div className="service">
      <header className="service-header">
        <span className="brand">
          <span className="brand-mark" aria-hidden="true" />
          {uiStrings.product}
        </span>
      </header>
      <main className="service-main">
        <h1>{accountStrings.title}</h1>
        <p>{accountStrings.lead}</p>
        <ol>
          {accountStrings.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="service-inset">{accountStrings.why}</p>
        <Button look="primary" onClick={onAgain}>
          {accountStrings.again}
        </Button>
      </main>
    </div>
  )
}
