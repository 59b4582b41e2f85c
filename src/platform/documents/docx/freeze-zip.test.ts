import { describe, expect, it } from 'vitest'
import { freezeZip } from './freeze-zip.ts'

describe('freezeZip', () => {
  it.each([[new Uint8Array(0)], [new Uint8Array(500)], [new TextEncoder().encode('PK'.repeat(40))]])(
    'refuses what is not a ZIP archive',
    (bytes) => {
      expect(() => freezeZip(bytes)).toThrow('ZIP')
    },
  )
})
