import { refuse, type Refusal } from './refusal.ts'

/** What whoever asks for a case is told when there is none such, and no less when it is kept from them. */
export function unknownSpace(): Refusal {
  return refuse('UNKNOWN_SPACE', 'There is no such case that you can see.', 'Open the portfolio and choose one.')
}
