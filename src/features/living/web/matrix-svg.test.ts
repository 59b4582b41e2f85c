import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { levelOf } from '../../../domain/risk/matrix.ts'
import type { MatrixMovements } from '../living-contract.ts'
import { DARK, LIGHT } from './matrix-svg-ground.ts'
import { matrixFigureSvg, movementSvg } from './matrix-svg.ts'

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
const { severities, likelihoods } = DEFAULT_MATRIX
const place = fc.record({
  severity: fc.constantFrom(...severities, 'Off the scale'),
  likelihood: fc.constantFrom(...likelihoods),
})

const movements = fc
  .record({
    moves: fc.array(fc.record({ from: place, to: place, count: fc.integer({ min: 1, max: 9_999 }) }), {
      maxLength: 12,
    }),
    meaning: word,
  })
  .map(({ moves, meaning }): MatrixMovements => ({
    version: '1',
    severities: [...severities],
    likelihoods: [...likelihoods],
    meanings: {},
    cells: likelihoods.flatMap((likelihood) =>
      severities.map((severity) => ({
        severity,
        likelihood,
        level: levelOf(DEFAULT_MATRIX, severity, likelihood) ?? 0,
        word: meaning,
        initial: 0,
        residual: 12_345,
      })),
    ),
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, word: meaning, meaning, verdict: '', initial: 0, residual: 0 })),
    unrated: { initial: 0, residual: 0 },
    moves: moves.filter(({ from, to }) => from.severity !== to.severity || from.likelihood !== to.likelihood),
    unmoved: 0,
  }))

const PIECE = /<(\/?)(\w+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy

interface Reading {
  readonly texts: readonly string[]
  /** What is not well-formed: a tag closed out of order, a bare ampersand, or what is neither tag nor text. */
  readonly faults: readonly string[]
}

function readingOf(svg: string): Reading {
  const texts: string[] = []
  const faults: string[] = []
  const open: string[] = []
  let read = 0
  for (const [piece, ends, name = '', , closed, text] of svg.matchAll(PIECE)) {
    read += piece.length
    if (text !== undefined) texts.push(text)
    else if (ends === '/' && open.pop() !== name) faults.push(piece)
    else if (ends !== '/' && closed !== '/') open.push(name)
  }
  faults.push(...open, svg.slice(read), ...texts.filter((text) => /&(?!(amp|lt|gt|quot);)/.test(text)))
  return { texts, faults: faults.filter((fault) => fault !== '') }
}

test('the figure is well-formed whatever the words are, has every count, and an arrow for each way on the matrix', () => {
  const printable = movements.filter(({ levels }) => /^[\x20-\x7e]*$/.test(levels[0]?.word ?? ''))
  fc.assert(
    fc.property(printable, (matrix) => {
      const svg = matrixFigureSvg(matrix, { initial: 'Initial <1>', residual: 'Residual & more', movement: '"Way"' })
      const { texts, faults } = readingOf(svg)
      expect(faults).toEqual([])
      expect(texts).toContain('Residual &amp; more')
      expect(texts.filter((text) => text === '12345')).toHaveLength(25)
      const onMatrix = matrix.moves.filter(
        ({ from, to }) => severities.includes(from.severity) && severities.includes(to.severity),
      )
      expect(svg.split('<polygon').length - 1).toBe(onMatrix.length)
      expect(svg).not.toContain('NaN')
    }),
  )
})

test('only what leaves or reaches a place stands out from the rest', () => {
  const [minor, major] = [
    { severity: 'Minor', likelihood: 'Low' },
    { severity: 'Major', likelihood: 'High' },
  ]
  const matrix = fc.sample(movements, 1).map((one) => ({ ...one, moves: [{ from: major, to: minor, count: 3 }] }))
  const drawn = (at: typeof minor | null) => matrix.map((one) => movementSvg(one, at, LIGHT)).join('')
  expect(drawn(minor)).toContain('opacity="1"')
  expect(drawn({ severity: 'Minor', likelihood: 'High' })).toContain('opacity="0.15"')
  expect(drawn(null)).not.toContain('opacity="0.15"')
})

const coloursOf = (svg = '') => new Set(svg.match(/#[0-9a-f]{6}/g))
const all = ({ fills, paper, ink, soft, highestInk }: typeof DARK) => new Set([...fills, paper, ink, soft, highestInk])

test('in the dark nothing of the picture is drawn in a colour of the light, and what is taken away stays light', () => {
  const [way] = fc.sample(movements, 1).map((one) => ({
    ...one,
    moves: [
      { from: { severity: 'Major', likelihood: 'High' }, to: { severity: 'Minor', likelihood: 'Low' }, count: 3 },
    ],
  }))
  expect(coloursOf(way && movementSvg(way, null, DARK))).toEqual(all(DARK))
  const words = { initial: 'Initial', residual: 'Residual', movement: 'Movement' }
  expect(coloursOf(way && matrixFigureSvg(way, words))).toEqual(all(LIGHT))
})
