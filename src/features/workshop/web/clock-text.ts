import { LOCALE, shownText } from '../../../web/strings/locale.ts'

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })

/** An instant as a clock on the reader's wall shows it: 09:30. */
export function clockText(isoInstant: string): string {
  return shownText(CLOCK.format(new Date(isoInstant)))
}
