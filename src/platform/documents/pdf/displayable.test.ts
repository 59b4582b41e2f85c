import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayer } from './displayable.ts'
import { readCoverage } from './font-coverage.ts'

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')
const covers = readCoverage(readFileSync(font))
const display = displayer(covers)

describe('readCoverage', () => {
  it('knows what the font draws', () => {
    expect(['A', 'é', '€', '→', 'ש', 'я'].map((character) => covers(character.codePointAt(0) ?? 0))).toEqual(
      Array.from({ length: 6 }, () => true),
    )
    expect(covers(0x1_f6_00)).toBe(false)
  })

  it('refuses what is not a font', () => {
    expect(() => readCoverage(new Uint8Array(64))).toThrow('cmap')
  })
})

describe('displayer', () => {
  it('replaces what the font lacks by the nearest mark or by the code point', () => {
    expect(display('✓ ☐ 😀 مرحبا')).toBe('√ [ ] [U+1F600] [U+0645][U+0631][U+062D][U+0628][U+0627]')
  })

  it('drops what is invisible anyway', () => {
    expect(display('a\u{FE0F}b')).toBe('ab')
  })

  it('lets a long address break, and leaves ordinary words alone', () => {
    expect(display('https://example.org/a/long/path').split('\u{200B}').length).toBeGreaterThan(3)
    expect(display('electroencephalography')).toBe('electroencephalography')
  })

  it('leaves only what the font draws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = Array.from(display(text)).filter((character) => character !== '\n' && character !== '\u{200B}')
        expect(shown.filter((character) => !covers(character.codePointAt(0) ?? 0))).toEqual([])
      }),
    )
  })
})
