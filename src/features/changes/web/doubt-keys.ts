import type { ReviewAnswer } from '../../../domain/record/link.ts'

/** What a key does in the queue. */
export type DoubtCommand =
  | { readonly do: 'answer'; readonly answer: ReviewAnswer }
  | { readonly do: 'go'; readonly by: 1 | -1 }
  | { readonly do: 'select' }
  | { readonly do: 'take-back' }

/** The key of each answer, as the buttons show it. */
export const ANSWER_KEYS: { readonly [answer in ReviewAnswer]: string } = {
  'still-valid': 'V',
  'wording-only': 'W',
  update: 'U',
  ask: 'A',
}

const COMMANDS: { readonly [key: string]: DoubtCommand } = {
  v: { do: 'answer', answer: 'still-valid' },
  w: { do: 'answer', answer: 'wording-only' },
  u: { do: 'answer', answer: 'update' },
  a: { do: 'answer', answer: 'ask' },
  n: { do: 'go', by: 1 },
  p: { do: 'go', by: -1 },
  x: { do: 'select' },
  z: { do: 'take-back' },
}

/** A key as the browser tells of it. */
interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a pressed key asks for; with Ctrl, Alt or Command it belongs to the browser. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): DoubtCommand | null {
  return ctrlKey || metaKey || altKey ? null : (COMMANDS[key.toLowerCase()] ?? null)
}
