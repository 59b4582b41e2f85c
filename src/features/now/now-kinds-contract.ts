/** What sort of thing waits for a person. */
export const NOW_KINDS = ['rating', 'doubt', 'finding', 'action', 'review', 'workshop'] as const
