import { type ReactNode, type SubmitEvent, useState } from 'react'
import { Button } from '../../../../../web/ui/button.tsx'
import { Modal } from '../../../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../../../web/ui/problem-notice.tsx'
import type { BulkPlan } from './bulk-plan.ts'
import { bulkStrings } from './bulk-strings.ts'
import './bulk-dialog.css'
import { uiStrings } from '../../../../../web/strings/ui-strings.ts'

interface Props {
  readonly title: string
  readonly plan: BulkPlan
  /** What the button says for so many hazards. */
  readonly act: (hazards: number) => string
  /** What is still to be said before it can be done, or null. */
  readonly missing?: string | null
  readonly onWrite: () => Promise<void>
  /** It was to be done, and something is still to be said: the place to say it is near. */
  readonly onMissing?: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The server takes a batch of this many steps. */
const MOST = 5_000
const SHOWN = 20

/** Asks what is done to many hazards, and says beforehand which of them it cannot be done to and why. */
export function BulkDialog({ title, plan, act, missing = null, onWrite, onMissing, onClose, children }: Props) {
  const [isWriting, setWriting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [isAsked, setAsked] = useState(false)
  const count = plan.changes.length
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing !== null) onMissing?.()
    if (missing !== null || count === 0 || count > MOST) return
    setWriting(true)
    setError(null)
    try {
      await onWrite()
      onClose()
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setWriting(false)
    }
  }
  return (
    <Modal title={title} className="bulk" onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        {children}
        <LeftOut refused={plan.refused} />
        <div className="bulk-foot stack-small">
          {error && <ProblemNotice error={error} />}
          {count > MOST && <p className="bulk-missing">{bulkStrings.tooMany(MOST)}</p>}
          <p role="status" className={missing === null || !isAsked ? 'muted' : 'bulk-missing'}>
            {missing ?? bulkStrings.would(count, plan.same)}
          </p>
          <div className="row">
            {count <= MOST && (count > 0 || missing !== null) && (
              <Button look="primary" type="submit" disabled={isWriting}>
                {act(missing === null ? count : plan.same + count)}
              </Button>
            )}
            <Button onClick={onClose}>{uiStrings.cancel}</Button>
          </div>
        </div>
      </form>
    </Modal>
  )
}

function LeftOut({ refused }: Pick<BulkPlan, 'refused'>) {
  if (refused.length === 0) return null
  return (
    <div className="bulk-refused">
      <p>{bulkStrings.leftOut(refused.length)}</p>
      <ul>
        {refused.slice(0, SHOWN).map(({ row, why }) => (
          <li key={row.id}>
            <b>{row.ref}</b> {row.name}: {why}
          </li>
        ))}
      </ul>
      {refused.length > SHOWN && <p className="muted">{bulkStrings.more(refused.length - SHOWN)}</p>}
    </div>
  )
}
