import { describe, expect, it } from 'vitest'
import { hasEveryWord } from './people-search.ts'

const SHOWN = ['A. Example', 'a.example@trust.example', 'Clinical Safety Officer', 'Night team']

describe('the search for people', () => {
  it.each([
    ['nothing', undefined],
    ['a part of the name', 'exam'],
    ['an address in capitals', 'TRUST.EXAMPLE'],
    ['words of several parts', 'night  officer'],
  ])('finds somebody by %s', (_, q) => {
    expect(hasEveryWord(SHOWN, q)).toBe(true)
  })

  it('needs every word', () => {
    expect(hasEveryWord(SHOWN, 'night engineer')).toBe(false)
  })
})
