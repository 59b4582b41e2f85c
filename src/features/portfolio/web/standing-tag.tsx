import { Tag, type Tone } from '../../../web/ui/tag.tsx'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { startWorkStrings } from './start-work-strings.ts'

type Standing = PortfolioRow['standing']

const TONES: { readonly [standing in Standing]: Tone } = {
  'in preparation': 'quiet',
  holds: 'good',
  'needs attention': 'warn',
  lapsed: 'bad',
}

/** How a case stands, in a word. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return <Tag tone={TONES[standing]}>{startWorkStrings.standings[standing]}</Tag>
}
