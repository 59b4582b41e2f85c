import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { argumentStrings } from './argument-strings.ts'
import { GenerateButton } from './generate-button.tsx'

interface Props {
  readonly inModule: boolean
  readonly onGenerate: () => void
  readonly onWrite: () => void
}

/** Where there is no argument yet, or nothing in a module: the ways to begin it. */
export function ArgumentEmpty({ inModule, onGenerate, onWrite }: Props) {
  const write = (
    <GuardedButton action="record.write" look={inModule ? 'primary' : 'plain'} onClick={onWrite}>
      {argumentStrings.firstGoal}
    </GuardedButton>
  )
  if (inModule) {
    return (
      <EmptyState title={argumentStrings.moduleEmptyTitle} actions={write}>
        {argumentStrings.moduleEmptyAbout}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={argumentStrings.emptyTitle}
      actions={
        <>
          <GenerateButton look="primary" onGenerate={onGenerate} />
          {write}
        </>
      }
    >
      {argumentStrings.emptyAbout}
    </EmptyState>
  )
}
