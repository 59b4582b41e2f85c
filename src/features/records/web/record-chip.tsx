import type { Outlook } from '../../../domain/living/finding.ts'
import { classNames } from '../../../web/ui/class-names.ts'
import { RecordLink } from './record-link.tsx'
import { outlookStrings } from './outlook-strings.ts'
import './record-chip.css'

interface Props {
  readonly record: {
    readonly kind: string
    readonly ref: string
    readonly title: string
    readonly outlook?: Outlook
    readonly retired?: boolean
  }
  /** Minus one inside a grid, where the arrows lead to it. */
  readonly tabIndex?: number
  /** Shows the word for what does not hold, where nothing beside the chip says it: an edge in a colour is no word. */
  readonly saysOutlook?: boolean
}

/** A record in a word and a title, leading to it; one that does not hold says so. */
export function RecordChip({ record, saysOutlook = false, ...focus }: Props) {
  const doubt = record.outlook === undefined || record.outlook === 'holds' ? null : record.outlook
  return (
    <RecordLink
      record={record}
      className={classNames('chip', doubt !== null && `chip-${doubt}`, record.retired === true && 'chip-retired')}
      {...focus}
    >
      <b>{record.ref}</b>{' '}
      <span className="chip-title" title={record.title}>
        {record.title}
      </span>
      {doubt !== null && (
        <span className={saysOutlook ? `chip-word chip-word-${doubt}` : 'visually-hidden'}>
          {saysOutlook ? ' · ' : ', '}
          {outlookStrings.outlook[doubt]}
        </span>
      )}
      {record.retired === true && <span className="muted">, {outlookStrings.retired}</span>}
    </RecordLink>
  )
}
