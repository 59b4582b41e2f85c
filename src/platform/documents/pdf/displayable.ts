import { carriable } from '../text.ts'
import { withColourWords } from './colour-words.ts'
import type { OpenedFamily } from './font-family.ts'

/** Asks for a mark in colour or in plain; print has one of each. */
const VARIATION = /[\u{FE00}-\u{FE0F}]/gu
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u

/** What is drawn together with the character before it, and so in the same font. */
const ATTACHED = /^[\p{M}\p{Emoji_Modifier}]$/u

/** Separators after which a long token may be broken, and the longest stretch that is left whole. */
const SEPARATOR = /(?<=[/\\._\-=&?:@,;|])(?=\w)/g
const STRETCH = /\w{12}(?=\w{12})/g
const BREAK = '\u{200B}'
const TAB = '    '

/** What most words of a document have nothing of: a sign that a font may lack, or a token too long for a cell. */
const NEEDS_CARE = /[^\n -~]|(?:^|[\n ])[!-~]{25}/

/** Makes text fit for print, and knows which families it needed for that so far. */
export interface Displayer {
  readonly display: (text: string) => string
  readonly needed: () => readonly OpenedFamily[]
}

/**
 * Text in which every character has a picture in one of the families; the later ones stand in for what the first lacks.
 * PDF/UA-1 refuses a character without one, so it is replaced by its code point, `[U+0E2A]`: seen to be missing, never
 * silently gone. Long tokens such as addresses get places to break, or they would run out of their cell.
 */
export function displayer([main, ...others]: readonly [OpenedFamily, ...OpenedFamily[]]): Displayer {
  const needed = new Set([main])
  const pictures = new Map<string, string>()
  const inMain = (character: string): boolean => coversIn(main, character)
  const picture = (cluster: string): string => {
    const known = pictures.get(cluster)
    if (known !== undefined) return known
    const made = pictureOf(cluster, (characters) => {
      const family = [main, ...others].find((each) => characters.every((character) => coversIn(each, character)))
      if (family !== undefined) needed.add(family)
      return family !== undefined
    })
    pictures.set(cluster, made)
    return made
  }
  const pictured = (text: string): string => {
    const foreign = text.match(/[^\n\u{20}-\u{7E}]/gu)
    if (foreign === null || foreign.every(inMain)) return text
    return Array.from(CLUSTERS.segment(text), ({ segment }) => picture(segment)).join('')
  }
  return {
    display: (text) => {
      if (!NEEDS_CARE.test(text)) return text
      return pictured(withColourWords(carriable(text)).replaceAll('\t', TAB)).replaceAll(/\S{25,}/g, (token) =>
        token.replaceAll(SEPARATOR, BREAK).replaceAll(STRETCH, `$&${BREAK}`),
      )
    },
    needed: () => [main, ...others].filter((family) => needed.has(family)),
  }
}

/** Clusters are what a reader takes for one character: a letter with its accents, a flag, a key. */
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A cluster as one family can draw it, else its characters one by one. */
function pictureOf(cluster: string, drawn: (characters: readonly string[]) => boolean): string {
  if (cluster === '\n') return cluster
  const characters = Array.from(cluster.replaceAll(VARIATION, ''))
  const visible = characters.filter((character) => !INVISIBLE.test(character))
  if (visible.length === 0) return ''
  const whole = [characters, visible].find((each) => !ATTACHED.test(each[0] ?? '') && drawn(each))
  if (whole !== undefined) return whole.join('')
  return visible
    .map((character) => (!ATTACHED.test(character) && drawn([character]) ? character : codeOf(character)))
    .join('')
}

function coversIn({ covers }: OpenedFamily, character: string): boolean {
  return covers(character.codePointAt(0) ?? 0)
}

function codeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
