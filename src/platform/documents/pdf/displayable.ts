import { carriable } from '../text.ts'
import type { Coverage } from './font-coverage.ts'

/** Marks that people use in logs and the font lacks, with the nearest one it has. */
const NEAREST: Readonly<Record<string, string>> = {
  '✓': '√',
  '✔': '√',
  '✗': '×',
  '✘': '×',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '⚠': '(!)',
  '⇒': '→',
  '➔': '→',
  '➜': '→',
  '\t': '    ',
}

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u

/** Separators after which a long token may be broken, and the longest stretch that is left whole. */
const SEPARATOR = /(?<=[/\\._\-=&?:@,;|])(?=\w)/g
const STRETCH = /\w{12}(?=\w{12})/g
const BREAK = '\u{200B}'

/** Makes text fit for print in one font. */
export type Displayer = (text: string) => string

/**
 * A function that returns text in which every character has a picture in the font. PDF/UA-1 refuses a character
 * without one, so it is replaced by the nearest mark or by its code point, `[U+1F600]`: seen to be missing, never
 * silently gone. Long tokens such as addresses get places to break, or they would run out of their cell.
 */
export function displayer(covers: Coverage): Displayer {
  const pictures = new Map<string, string>()
  const picture = (character: string): string => {
    const known = pictures.get(character)
    if (known !== undefined) return known
    const made = pictureOf(character, covers)
    pictures.set(character, made)
    return made
  }
  return (text) =>
    carriable(text)
      .replaceAll(/[^\n\u{20}-\u{7E}]/gu, picture)
      .replaceAll(/\S{25,}/g, (token) => token.replaceAll(SEPARATOR, BREAK).replaceAll(STRETCH, `$&${BREAK}`))
}

function pictureOf(character: string, covers: Coverage): string {
  const codePoint = character.codePointAt(0) ?? 0
  if (character !== '\t' && covers(codePoint)) return character
  const nearest = NEAREST[character]
  if (nearest !== undefined) return nearest
  return INVISIBLE.test(character) ? '' : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
}
