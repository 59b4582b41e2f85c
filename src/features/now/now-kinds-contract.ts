/** What sort of thing waits for a person. */
export const NOW_KINDS = ['rating', 'doubt', 'finding', 'import', 'action', 'review', 'workshop'] as const
