import type { ReactNode } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { recordStrings } from './record-strings.ts'
import './clash-notice.css'

interface Props {
  readonly label: string
  readonly mine: ReactNode
  readonly theirs: ReactNode
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  /** Joins both where both can stand: in texts. */
  readonly onKeepBoth?: (() => void) | undefined
}

/** Two people wrote the same field: both versions side by side, and the person chooses or joins them. */
export function ClashNotice({ label, mine, theirs, onKeepMine, onTakeTheirs, onKeepBoth }: Props) {
  return (
    <Notice tone="bad" title={recordStrings.clashTitle(label)}>
      <div className="clash">
        <div>
          <h3>{recordStrings.clashMine}</h3>
          <div className="clash-version">{mine}</div>
          <Button className="clash-choice" onClick={onKeepMine}>
            {recordStrings.keepMine}
          </Button>
        </div>
        <div>
          <h3>{recordStrings.clashTheirs}</h3>
          <div className="clash-version">{theirs}</div>
          <Button className="clash-choice" onClick={onTakeTheirs}>
            {recordStrings.takeTheirs}
          </Button>
        </div>
      </div>
      {onKeepBoth && (
        <div>
          <Button className="clash-choice" onClick={onKeepBoth}>
            {recordStrings.keepBoth}
          </Button>
        </div>
      )}
    </Notice>
  )
}
