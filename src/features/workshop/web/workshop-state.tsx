import { Tag, type Tone } from '../../../web/ui/tag.tsx'

const TONES: { readonly [state: string]: Tone } = { running: 'warn', filed: 'good' }

/** Where a workshop stands, in its word. */
export function WorkshopState({ state, label }: { readonly state: string; readonly label: string }) {
  return <Tag tone={TONES[state] ?? 'quiet'}>{label}</Tag>
}
