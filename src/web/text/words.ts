import { LOCALE } from '../strings/locale.ts'

const NUMBER = new Intl.NumberFormat(LOCALE)
const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' })

/** A number as the reader's language writes it: 10,000. */
export function numberText(value: number): string {
  return NUMBER.format(value)
}

/** `1 hazard`, `2 hazards`: a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** `8 hazards`, or `1,000 of 1,157 hazards` where only some are shown. */
export function countedPart(shown: number, total: number, one: string): string {
  return shown === total ? counted(total, one) : `${numberText(shown)} of ${counted(total, one)}`
}

/** Things one after the other in words: “a, b and c”. */
export function listed(words: readonly string[]): string {
  return LIST.format(words)
}

const TITLES = /^(dr|prof|professor|mr|mrs|ms|miss|sister|nurse)\.?\s+/i

/** `Dr Ada de la Cruz` → `AC`; a single name gives its first letter. */
export function initialsOf(name: string): string {
  const words = name.replace(TITLES, '').split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase()
}
