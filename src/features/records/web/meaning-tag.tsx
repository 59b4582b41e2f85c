import type { DifferenceMeaning } from '../../../domain/safety-case/difference-meaning.ts'
import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import { meaningStrings } from './meaning-strings.ts'

const TONES: { readonly [meaning in DifferenceMeaning]: Tone } = {
  'risk raised': 'bad',
  'control weakened': 'bad',
  'evidence failed': 'bad',
  'matrix changed': 'block',
  unlinked: 'warn',
  retired: 'warn',
  'risk lowered': 'good',
  'control strengthened': 'good',
  'evidence replaced': 'warn',
  linked: 'good',
  added: 'good',
  restored: 'good',
  moved: 'quiet',
  changed: 'warn',
  wording: 'quiet',
  bookkeeping: 'quiet',
}

/** What the difference of a record means; the tone only repeats it. */
export function MeaningTag({ meaning }: { readonly meaning: DifferenceMeaning }) {
  return <Tag tone={TONES[meaning]}>{meaningStrings[meaning]}</Tag>
}
