import { useId } from 'react'
import { useServerAway } from '../../../web/forms/use-edit-queue.ts'
import type { ButtonLook } from '../../../web/ui/button.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { argumentStrings } from './argument-strings.ts'

interface Props {
  readonly look?: ButtonLook
  readonly onGenerate: () => void
}

/** Generates the standard argument; while the server is away it says beside itself why it cannot. */
export function GenerateButton({ look = 'plain', onGenerate }: Props) {
  const away = useServerAway()
  const reason = useId()
  if (!away) {
    return (
      <GuardedButton action="record.write" look={look} onClick={onGenerate}>
        {argumentStrings.generate}
      </GuardedButton>
    )
  }
  return (
    <>
      <span id={reason} className="muted small">
        {argumentStrings.generateAway}
      </span>
      <GuardedButton action="record.write" look={look} aria-disabled aria-describedby={reason}>
        {argumentStrings.generate}
      </GuardedButton>
    </>
  )
}
