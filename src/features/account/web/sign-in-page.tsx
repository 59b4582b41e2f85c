import { useEffect } from 'react'
import { uiStrings } from '../../../web/strings/ui-strings.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { accountStrings } from './account-strings.ts'
import '../../../web/layout/navigation.css'
import './sign-in-page.css'

interface Props {
  /** The person opened a link that was used already or is too old. */
  readonly spent: boolean
  readonly onAgain: () => void
}

/** Says how to get the one-time link; one thing on the page. */
export function SignInPage({ spent, onAgain }: Props) {
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
        {spent && <Notice tone="bad" title={accountStrings.spent} />}
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
