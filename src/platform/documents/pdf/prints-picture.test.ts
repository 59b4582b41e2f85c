import { describe, expect, it } from 'vitest'
import { damagedPng, pictureOf } from '../../../../test/documents/sample-picture.ts'
import { printsPicture } from './prints-picture.ts'
import { PDF_LIMITS } from './render-pdf.ts'

const RENDERING = { childScript: 'dist/typst-child.js', ...PDF_LIMITS }

describe('printsPicture', () => {
  it('tells a sound picture from one that only begins like one', async () => {
    expect(await printsPicture(pictureOf(40, 20), RENDERING)).toBe(true)
    const damaged = { ...pictureOf(40, 20), content: damagedPng().toString('base64') }
    expect(await printsPicture(damaged, RENDERING)).toBe(false)
  })

  it('blames no picture for a compiler that is not there', async () => {
    const broken = { ...RENDERING, childScript: 'dist/no-such-script.js' }
    await expect(printsPicture(pictureOf(40, 20), broken)).rejects.toThrow(/compiler failed/)
  })
})
