/** What waits for the person who asks, or for anybody in the cases they may open. */
export const WHOSE = ['mine', 'everybody'] as const
