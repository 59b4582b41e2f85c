/** Where the browser keeps the language that a reader chose. */
const CHOSEN = 'safecase:locale'

/** A language nobody speaks: every text that is not data stands in brackets, so that text from elsewhere shows. */
const PSEUDO_LOCALE = 'en-XA'
const ENGLISH = 'en-GB'

const chosen = chosenLocale()

/** Whether texts are shown in brackets. */
export const isPseudo = chosen === PSEUDO_LOCALE

/** The language in which dates, numbers and lists are written. */
export const LOCALE = isPseudo ? ENGLISH : chosen

function chosenLocale(): string {
  try {
    return Intl.getCanonicalLocales(globalThis.localStorage?.getItem(CHOSEN) ?? ENGLISH)[0] ?? ENGLISH
  } catch {
    // A browser that keeps nothing for this site, no browser at all, or what was kept names no language.
    return ENGLISH
  }
}

/** A text as the pseudo-locale shows it, in brackets; else as it is. */
export function shownText(text: string): string {
  return isPseudo ? `⟦${text}⟧` : text
}
