/** Whether an answer was computed at this sequence of its space or later, and so knows of everything up to it. */
export function isKnownTo(answer: unknown, sequence: number): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'sequence' in answer &&
    typeof answer.sequence === 'number' &&
    answer.sequence >= sequence
  )
}
