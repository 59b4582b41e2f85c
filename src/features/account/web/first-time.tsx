import { signInStrings } from './sign-in-strings.ts'

/** How to get the one-time link, folded away: few need it, and those once. */
export function FirstTime({ open }: { readonly open: boolean }) {
  return (
    <details open={open}>
      <summary>{signInStrings.firstTime}</summary>
      <div className="stack">
        <ol className="service-list">
          {signInStrings.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{signInStrings.why}</p>
      </div>
    </details>
  )
}
