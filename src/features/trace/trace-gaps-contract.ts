/** Which gaps a list is narrowed to: whatever is missing, or only what a rule asks for now. */
export const TRACE_GAPS = ['any', 'asked'] as const

/** What the rows of the matrix may be. */
export const TRACE_ROWS = ['hazard', 'control'] as const
export type TraceRows = (typeof TRACE_ROWS)[number]
