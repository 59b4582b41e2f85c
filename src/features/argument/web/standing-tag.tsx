import type { Doubt } from '../../../domain/argument/counter-argument.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import type { ArgumentPart } from '../argument-contract.ts'
import { isEmpty, isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'

const TONES: { readonly [doubt in Doubt]: Tone } = { open: 'warn', rebutted: 'quiet', upheld: 'block' }

/** How a part stands, in a word: a counter-argument as a doubt, an empty module as that, the rest by its outlook. */
export function StandingTag({ part }: { readonly part: ArgumentPart }) {
  if (isEmpty(part)) return <Tag tone="quiet">{argumentStrings.empty}</Tag>
  if (isModule(part) || part.doubt === null) return <OutlookTag outlook={part.outlook} />
  return <Tag tone={TONES[part.doubt]}>{argumentStrings.doubts[part.doubt]}</Tag>
}
