import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortOf } from './media-type.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('sortOf', () => {
  it.each([
    ['%PDF-1.7\n…', 'pdf'],
    ['\u0089PNG\r\n\u001A\n\0\0\0\rIHDR', 'png'],
    ['\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF', 'jpeg'],
    ['GIF89a', 'gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
    ['PK\u0003\u0004…word/document.xml', 'docx'],
    ['PK\u0003\u0004…xl/workbook.xml', 'xlsx'],
    ['PK\u0003\u0004…anything', 'zip'],
    ['Hazard ID,Hazard\r\nH-1,Lost', 'text'],
  ] as const)('reads %j as %s', (content, sort) => {
    expect(sortOf(latin1(content))).toBe(sort)
  })

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture that can hold scripts', '  <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\u0090\0\u0003'],
    ['a program of another system', '\u007FELF\u0002\u0001'],
  ])('keeps no %s', (_, content) => {
    expect(sortOf(latin1(content))).toBeNull()
  })

  it('answers whatever it is given, and never takes what begins with a tag', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, text) => {
        sortOf(bytes)
        expect(sortOf(new TextEncoder().encode(`<${text}`))).toBeNull()
      }),
    )
  })
})
