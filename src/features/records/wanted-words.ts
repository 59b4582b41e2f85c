import { wordsIn } from './search-words.ts'

// Words that stand in nearly every text and tell none from another.
const SAID_EVERYWHERE = new Set(
  'a an and are as at be been but by for from had has have in is it its not of on or that the their this to was were which with'.split(
    ' ',
  ),
)

/** An English ending after a stem of three letters or more; what it leaves begins the other forms of the word too. */
const ENDING = /^(\p{L}{3,}?)(?:ies|ied|ings?|ed|es|e|y|(?<!s)s)$/u
const DOUBLED = /([bdfgmnprt])\1$/

/** What the words of a search begin with in any of their forms: "allergies" and "allergy" alike give "allerg". */
export function beginningsWanted(text: string): readonly string[] {
  const telling = wordsIn(text).filter((word) => !SAID_EVERYWHERE.has(word))
  return [...new Set(telling.map(stemOf))]
}

function stemOf(word: string): string {
  const stem = ENDING.exec(word)?.[1]
  return stem === undefined ? word : stem.replace(DOUBLED, '$1')
}
