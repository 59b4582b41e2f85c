import type { RecordLine } from '../records-contract.ts'
import { RecordChip } from './record-chip.tsx'
import { recordStrings } from './record-strings.ts'

interface Props {
  readonly chain: readonly RecordLine[]
  /** Where several chains stand together: cuts long titles, and names what the argument puts between by its number. */
  readonly brief?: boolean
}

/** Why something is in doubt: from the highest record that suffers down to where it started, each leading to itself. */
export function ReasonChain({ chain, brief = false }: Props) {
  if (chain.length === 0) return null
  return (
    <ol className={brief ? 'chain chain-brief' : 'chain'} aria-label={recordStrings.chain}>
      {chain.map((line, at) => (
        <li key={line.id} className={brief && isBetween(line, at, chain.length) ? 'is-between' : undefined}>
          <RecordChip record={line} />
        </li>
      ))}
    </ol>
  )
}

const CLINICAL: ReadonlySet<string> = new Set(['hazard', 'cause', 'control'])

/** From the top of the argument to what is the matter a reader needs both ends, and the way from hazard to control. */
function isBetween({ kind }: RecordLine, at: number, hops: number): boolean {
  return at > 0 && at < hops - 1 && !CLINICAL.has(kind)
}
