import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { ProviderView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { useProviderEnding } from './provider-calls.ts'
import { providerStrings } from './provider-strings.ts'

interface Props {
  readonly provider: ProviderView
  readonly onClose: () => void
}

/** Ends a provider, after saying what that means. */
export function EndProvider({ provider: { id, name }, onClose }: Props) {
  const end = useProviderEnding(onClose)
  return (
    <ConfirmDialog
      title={providerStrings.endTitle(name)}
      action={providerStrings.end}
      pending={end.isPending}
      problem={<AccountProblem error={end.error} />}
      onConfirm={() => end.mutate(id)}
      onClose={onClose}
    >
      <p>{providerStrings.endAbout}</p>
    </ConfirmDialog>
  )
}
