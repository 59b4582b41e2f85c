const KEPT = 6

/**
 * What a person chose lately in this tab, by id only: no title of anything is left behind in the browser, and nothing
 * outlives the tab.
 */
export function recentChoices(place: string): readonly string[] {
  try {
    return (sessionStorage.getItem(keyOf(place)) ?? '').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/** Puts a choice first among the recent ones. */
export function keepChoice(place: string, id: string): void {
  try {
    const kept = [id, ...recentChoices(place).filter((one) => one !== id)].slice(0, KEPT)
    sessionStorage.setItem(keyOf(place), kept.join('\n'))
  } catch {
    // A browser that keeps nothing shows nothing recent.
  }
}

const keyOf = (place: string) => `safecase:recent:${place}`
