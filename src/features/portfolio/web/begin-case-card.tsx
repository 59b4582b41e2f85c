import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { EXAMPLE_CASE, type PortfolioRow } from '../portfolio-contract.ts'
import { startWorkStrings } from './start-work-strings.ts'

const NewCaseDialog = lazyPart(() => import('./new-case-dialog.tsx'), 'NewCaseDialog')
const StartExample = lazyPart(() => import('./start-example.tsx'), 'StartExample')

/** The first case step by step, and a whole one to look round in, which an organisation without it puts in first. */
export function BeginCaseCard({ cases }: { readonly cases: readonly PortfolioRow[] }) {
  const [creating, setCreating] = useState(false)
  const example = cases.find(({ space }) => space.name === EXAMPLE_CASE)
  return (
    <Card title={startWorkStrings.begin}>
      <div className="stack-small">
        <p className="muted">{startWorkStrings.beginAbout}</p>
        <div>
          <GuardedButton action="space.create" onClick={() => setCreating(true)}>
            {startWorkStrings.newCase}
          </GuardedButton>
        </div>
        <p className="muted">{startWorkStrings.exampleAbout}</p>
        <div>
          {example === undefined ? (
            <StartExample />
          ) : (
            <Link className="button" to="/cases/$space" params={{ space: example.space.id }}>
              {startWorkStrings.openExample}
            </Link>
          )}
        </div>
      </div>
      {creating && <NewCaseDialog onClose={() => setCreating(false)} />}
    </Card>
  )
}
