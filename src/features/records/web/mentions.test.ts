import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begunMention, mentionedIn, withMention } from './mentions.ts'

const ANN = { person: '1', name: 'Ann' }
const ANNA = { person: '2', name: 'Ann Alder' }

describe('mentions in a comment', () => {
  test('call whoever is named after an @, and of two names the longer', () => {
    expect(mentionedIn('See @Ann Alder', [ANN, ANNA])).toEqual([ANNA])
    expect(mentionedIn('See @Ann and @Ann Alder', [ANN, ANNA])).toEqual([ANNA, ANN])
    expect(mentionedIn('See Ann', [ANN, ANNA])).toEqual([])
  })

  test('are begun by an @ at the beginning of a word', () => {
    expect(begunMention('Look @An')).toBe('An')
    expect(begunMention('@')).toBe('')
    expect(begunMention('ward@example')).toBe(null)
  })

  test('are written out whatever stands before', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mentionedIn(withMention(text, ANNA.name), [ANN, ANNA])).toContainEqual(ANNA)
      }),
    )
  })
})
