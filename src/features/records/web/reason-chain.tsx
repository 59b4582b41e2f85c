import type { RecordLine } from '../records-contract.ts'
import { RecordChip } from './record-chip.tsx'
import { recordStrings } from './record-strings.ts'

interface Props {
  readonly chain: readonly RecordLine[]
  /** Cuts long titles, where several chains stand together. */
  readonly brief?: boolean
}

/** Why something is in doubt: from the highest record that suffers down to where it started, each leading to itself. */
export function ReasonChain({ chain, brief = false }: Props) {
  if (chain.length === 0) return null
  return (
    <ol className={brief ? 'chain chain-brief' : 'chain'} aria-label={recordStrings.chain}>
      {chain.map((line) => (
        <li key={line.id}>
          <RecordChip record={line} />
        </li>
      ))}
    </ol>
  )
}
