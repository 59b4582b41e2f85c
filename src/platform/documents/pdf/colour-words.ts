/** Marks that say something by their colour alone, which print does without. */
const COLOURED: readonly (readonly [marks: string, colour: string])[] = [
  ['🔴🟥', 'red'],
  ['🟠🟧', 'orange'],
  ['🟡🟨', 'yellow'],
  ['🟢🟩', 'green'],
  ['🔵🟦', 'blue'],
  ['🟣🟪', 'purple'],
  ['🟤🟫', 'brown'],
]

const COLOUR_OF = new Map(COLOURED.flatMap(([marks, colour]) => Array.from(marks, (mark) => [mark, colour])))
const MARK = new RegExp(`[${COLOURED.map(([marks]) => marks).join('')}](?:\\s*\\(?(\\p{L}+))?`, 'gu')
const NO_BREAK = '\u{A0}'

/** Text in which every coloured circle and square names its colour, `🔴 (red)`, unless the next word does. */
export function withColourWords(text: string): string {
  return text.replaceAll(MARK, (found, next: string | undefined) => {
    const mark = String.fromCodePoint(found.codePointAt(0) ?? 0)
    const colour = COLOUR_OF.get(mark) ?? ''
    if (next?.toLowerCase() === colour) return found
    return `${mark}${NO_BREAK}(${colour})${found.slice(mark.length)}`
  })
}
