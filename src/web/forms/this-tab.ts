const NAME = 'safecase:tab'
const lockOf = (tab: string) => `safecase:tab:${tab}`

/** Names this tab, also over a reload. */
export const THIS_TAB = tabName()

function tabName(): string {
  try {
    const kept = sessionStorage.getItem(NAME) ?? crypto.randomUUID()
    sessionStorage.setItem(NAME, kept)
    return kept
  } catch {
    return crypto.randomUUID()
  }
}

/** Shows other tabs that this one is open, and answers which of them are gone; where that cannot be told, none is. */
export async function goneTabs(): Promise<(tab: string) => boolean> {
  // Only pages that came over HTTPS, or from this machine, have locks.
  const locks: LockManager | undefined = navigator.locks
  if (locks === undefined) return () => false
  void locks.request(lockOf(THIS_TAB), { ifAvailable: true }, (lock) => (lock === null ? null : new Promise(() => {})))
  const { held = [] } = await locks.query()
  const open = new Set(held.map(({ name }) => name))
  return (tab) => tab !== THIS_TAB && !open.has(lockOf(tab))
}
