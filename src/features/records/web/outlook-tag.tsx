import type { FindingLevel, Outlook } from '../../../domain/living/finding.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { outlookStrings } from './outlook-strings.ts'

const TONES: { readonly [level in Outlook | FindingLevel]: Tone } = {
  holds: 'good',
  broken: 'bad',
  blocker: 'block',
  attention: 'warn',
  note: 'quiet',
}

/** Whether a record's claims hold, in a word. */
export function OutlookTag({ outlook }: { readonly outlook: Outlook }) {
  return <Tag tone={TONES[outlook]}>{outlookStrings.outlook[outlook]}</Tag>
}

/** How much a finding weighs, in a word. */
export function FindingLevelTag({ level }: { readonly level: FindingLevel }) {
  return <Tag tone={TONES[level]}>{outlookStrings.findingLevel[level]}</Tag>
}
