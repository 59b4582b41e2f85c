import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COVER_TEXT, coverTextFault, tidyCoverText } from './cover-text.ts'

const typed = fc.array(fc.constantFrom('a', 'é', ' ', '\t', '\n', '\r\n', '\r')).map((pieces) => pieces.join(''))

describe('tidyCoverText', () => {
  it('keeps the words and the lines between them, and what is tidy already', () => {
    expect(tidyCoverText('\r\n  Alder Vale \r\n\r\n1 High St.  \n \n')).toBe('  Alder Vale\n\n1 High St.')
    fc.assert(
      fc.property(typed, (text) => {
        const tidy = tidyCoverText(text)
        expect(tidyCoverText(tidy)).toBe(tidy)
        expect(tidy.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        expect(tidy).not.toMatch(/\r|[ \t]\n|\s$|^\n/)
      }),
    )
  })
})

describe('coverTextFault', () => {
  it('counts what is kept: characters first, then lines', () => {
    expect(coverTextFault(`${'a'.repeat(COVER_TEXT.characters)}  \n`)).toBeNull()
    expect(coverTextFault('a'.repeat(COVER_TEXT.characters + 1))).toBe('too many characters')
    expect(coverTextFault('a\n'.repeat(COVER_TEXT.lines))).toBeNull()
    expect(coverTextFault('a\n'.repeat(COVER_TEXT.lines + 1))).toBe('too many lines')
  })
})
