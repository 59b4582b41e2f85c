import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayer, type Displayer } from './displayable.ts'
import { readCoverage } from './font-coverage.ts'
import { openFamily } from './font-family.ts'
import { PRINT_FAMILIES } from './print-families.ts'

function freshDisplayer(): Displayer {
  const [main, ...others] = PRINT_FAMILIES
  return displayer([openFamily(main), ...others.map(openFamily)])
}

const { display } = freshDisplayer()
const covered = PRINT_FAMILIES.map((family) => openFamily(family).covers)

function neededFor(text: string): readonly string[] {
  const { display: shown, needed } = freshDisplayer()
  shown(text)
  return needed().map(({ name }) => name)
}

describe('readCoverage', () => {
  it('knows what the font draws', () => {
    const [covers = () => false] = covered
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
  it.each([
    '✅ ❌ ⚠ ✓ ✗ ✔ ✘ ☑ ☐ ☒',
    '→ ⇒ ⇔ ➜ ≥ ≤ ≠ ≈ µ β ★ ● ▲ ◆',
    '😀 🔧 🚨 ⛔',
    'محمد Γειά Привет שלום',
    '負の値、チェック',
  ])('leaves what a family can draw as it is: %s', (text) => {
    expect(display(text)).toBe(text)
  })

  it('shows what no family has by its code point', () => {
    expect(display('a ส b')).toBe('a [U+0E2A] b')
  })

  it('replaces an accent that no font has together with its letter', () => {
    expect(display('日\u{1AB0}')).toBe('日[U+1AB0]')
  })

  it('needs no second family for words that the first can draw, and only those that a text calls for', () => {
    expect(neededFor('Dose ≥ 5 µg – “naïve” a\u{FE0F}b')).toEqual(['Arimo'])
    expect(neededFor('✅ 負')).toEqual(['Arimo', 'Noto Emoji', 'BIZ UDGothic'])
  })

  it('drops what is invisible anyway', () => {
    expect(display('a\u{FE0F}b ⚠\u{FE0F}')).toBe('ab ⚠')
  })

  it('names the colour of a mark that says something by nothing else', () => {
    expect(display('🔴 High, 🟢')).toBe('🔴\u{A0}(red) High, 🟢\u{A0}(green)')
    expect(display('🔴🟠')).toBe('🔴\u{A0}(red)🟠\u{A0}(orange)')
    expect(display('🟡 Yellow or 🟩 (green)')).toBe('🟡 Yellow or 🟩 (green)')
  })

  it('lets a long address break, and leaves ordinary words alone', () => {
    expect(display('https://example.org/a/long/path').split('\u{200B}').length).toBeGreaterThan(3)
    expect(display('electroencephalography')).toBe('electroencephalography')
  })

  it('leaves only what a family draws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = Array.from(display(text)).filter((character) => character !== '\n' && character !== '\u{200B}')
        const lost = shown.filter((character) => !covered.some((covers) => covers(character.codePointAt(0) ?? 0)))
        expect(lost).toEqual([])
      }),
    )
  })
})
