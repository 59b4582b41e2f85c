import type { Reversible } from '../../../../records/web/reversible-change.ts'
import type { HazardRow } from '../../../hazard-log-contract.ts'

/** What every dialog for many hazards is handed: the hazards as they were chosen, and how it writes and ends. */
export interface BulkProps {
  readonly space: string
  readonly rows: readonly HazardRow[]
  /** Makes a change under the name it is taken back by. */
  readonly onWrite: (name: string, change: Reversible) => Promise<void>
  readonly onClose: () => void
}
