import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriable, plainText, runsOf } from './text.ts'

describe('carriable', () => {
  it('keeps words, line breaks and other scripts', () => {
    expect(carriable('a\r\nb\rc\td é 😀 שלום')).toBe('a\nb\nc\td é 😀 שלום')
  })

  it('drops what no file format carries', () => {
    expect(carriable('a\u0000b\u000Bc\uD800d\uFFFFe')).toBe('abcde')
  })

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(carriable(carriable(text))).toBe(carriable(text))
        expect(carriable(text)).toBe(new TextDecoder().decode(new TextEncoder().encode(carriable(text))))
      }),
    )
  })
})

describe('plainText', () => {
  it('reads runs as one string', () => {
    expect(plainText([{ text: 'a ', bold: true }, { text: 'b' }])).toBe('a b')
    expect(runsOf('a')).toEqual([{ text: 'a' }])
  })
})
