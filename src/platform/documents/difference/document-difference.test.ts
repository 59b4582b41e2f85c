import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell } from '../blocks.ts'
import { ruledTable, section } from '../shorthand.ts'
import type { PrintedDocument } from '../printed-document.ts'
import { documentDifference, type SectionDifference } from './document-difference.ts'
import { matched } from './matched.ts'

const DETAILS = {
  title: 'Report',
  subject: '',
  organisation: 'Ours',
  reference: 'R',
  version: '1',
  status: '',
  date: '2026-03-04',
}

const documentOf = (...blocks: readonly Block[]): PrintedDocument => ({
  details: DETAILS,
  sections: [{ page: 'a4-portrait', blocks }],
})

const said = (text: string): Block => ({ type: 'paragraph', text })

const differing = (before: PrintedDocument, after: PrintedDocument) =>
  documentDifference(before, after).filter(({ items }) => items.length > 0)

const hazards = (...rows: readonly (readonly string[])[]) =>
  documentOf(
    ...section(
      1,
      'Hazards',
      ruledTable(
        [
          ['Ref', 10],
          ['Hazard', 40],
          ['Risk', 20],
        ],
        rows,
      ),
    ),
  )

const controls = (...rows: readonly (readonly Cell[])[]) =>
  documentOf({
    type: 'table',
    look: 'ruled',
    columns: [{ width: 1 }, { width: 1 }],
    head: [[{ text: 'Ref' }, { text: 'Control' }]],
    rows,
  })
const over = (text: string): readonly Cell[] => [{ text, colSpan: 2 }]
const row = (ref: string, text: string): readonly Cell[] => [{ text: ref }, { text }]

const control = (version: string) =>
  documentOf({
    type: 'table',
    look: 'ruled',
    columns: [1, 1, 1, 1].map((width) => ({ width })),
    head: [],
    rows: [[{ text: 'Director', role: 'head' }, { text: 'D.' }, { text: 'Version', role: 'head' }, { text: version }]],
  })

const shownItems = (sections: readonly SectionDifference[]) =>
  sections.flatMap(({ items }) => items.map(({ change, name, parts }) => [change, name, ...parts]))

const sameIn = (sections: readonly SectionDifference[]) => sections.reduce((sum, { same }) => sum + same, 0)

describe('documentDifference', () => {
  it('finds in each section what was added, removed and changed, column by column', () => {
    const before = hazards(['H-1', 'Lost', '3'], ['H-2', 'Late', '2'], ['H-3', 'Wrong', '1'])
    const after = hazards(['H-1', 'Lost', '4'], ['H-3', 'Wrong', '1'], ['H-4', 'New', '5'])
    expect(shownItems(differing(before, after))).toEqual([
      ['changed', 'H-1', { label: 'Risk', before: '3', after: '4' }],
      ['removed', 'H-2', { label: 'Hazard', before: 'Late', after: null }, { label: 'Risk', before: '2', after: null }],
      ['added', 'H-4', { label: 'Hazard', before: null, after: 'New' }, { label: 'Risk', before: null, after: '5' }],
    ])
    expect(differing(before, after)).toMatchObject([{ number: '1', path: ['Hazards'], standing: 'both', same: 1 }])
  })

  it('knows a section by its headings, however it is numbered, and says of one that is new or gone', () => {
    const before = documentOf(
      ...section(1, 'One', [said('a')]),
      ...section(1, 'Two', section(2, 'In two', [said('b')])),
    )
    const after = documentOf(...section(1, 'New', [said('c')]), ...section(1, 'Two', section(2, 'In two', [said('b')])))
    expect(documentDifference(before, after).map(({ number, path, standing }) => [number, path, standing])).toEqual([
      ['1', ['One'], 'removed'],
      ['1', ['New'], 'added'],
      ['2.1', ['Two', 'In two'], 'both'],
    ])
  })

  it('tells prose that was reworded from prose that is new', () => {
    const before = documentOf(said('Patients wait longer than two weeks.'), said('Kept.'), said('Gone altogether.'))
    const after = documentOf(said('Patients wait longer than six weeks.'), said('Kept.'), said('A fresh thought.'))
    expect(shownItems(differing(before, after)).map(([change]) => change)).toEqual(['changed', 'removed', 'added'])
  })

  it('takes the rows of one hazard for one, however many there are, under the heads of their columns', () => {
    const head: readonly (readonly Cell[])[] = [
      [
        { text: 'Hazard', rowSpan: 2 },
        { text: 'Causes', colSpan: 2 },
      ],
      [{ text: 'Cause' }, { text: 'Control' }],
    ]
    const columns = [{ width: 1 }, { width: 1 }, { width: 1 }]
    const log = (...measures: readonly string[]) => {
      const [first = '', ...others] = measures
      const rows: readonly (readonly Cell[])[] = [
        [
          { text: 'H-1\nOpen', rowSpan: measures.length },
          { text: 'Time-out', rowSpan: measures.length },
          { text: first },
        ],
        ...others.map((text) => [{ text }]),
      ]
      return documentOf({ type: 'table', look: 'dense', columns, head, rows })
    }
    expect(shownItems(differing(log('Alarm'), log('Alarm', 'Retry')))).toEqual([
      ['changed', 'H-1', { label: 'Control', before: 'Alarm', after: 'Alarm\nRetry' }],
    ])
  })

  it('calls a column by its lowest head, and by its topmost too where that is not enough', () => {
    const head: readonly (readonly Cell[])[] = [
      [{ text: 'Ref', rowSpan: 2 }, { text: 'Initial', colSpan: 2 }, { text: 'Residual' }],
      [{ text: 'Severity' }, { text: 'Why' }, { text: 'Severity' }],
    ]
    const log = (...cells: readonly string[]) =>
      documentOf({
        type: 'table',
        look: 'grid',
        caption: 'Ratings',
        columns: cells.map(() => ({ width: 1 })),
        head,
        rows: [cells.map((text) => ({ text }))],
      })
    const [found] = differing(log('H-1', 'Major', 'a', 'Minor'), log('H-1', 'Minor', 'b', 'Major'))
    expect(found?.items[0]?.within).toBe('Ratings')
    expect(found?.items[0]?.parts.map(({ label }) => label)).toEqual(['Initial: Severity', 'Why', 'Residual: Severity'])
  })

  it('reads the names within the rows of a table without a head', () => {
    expect(shownItems(differing(control('1'), control('2')))).toEqual([
      ['changed', 'Version', { label: '', before: '1', after: '2' }],
    ])
  })

  it('keeps rows under the heading they stand beneath, also when its words change', () => {
    const before = controls(over('H-1 Lost'), row('CTL-1', 'Alarm'), over('H-2 Late'), row('CTL-1', 'Alarm'))
    const after = controls(over('H-1 Lost for good'), row('CTL-1', 'Alarm'), over('H-2 Late'), row('CTL-1', 'Siren'))
    expect(shownItems(differing(before, after))).toEqual([
      ['changed', 'H-1', { label: 'Ref', before: 'H-1 Lost', after: 'H-1 Lost for good' }],
      ['changed', 'CTL-1', { label: 'Control', before: 'Alarm', after: 'Siren' }],
    ])
  })

  const block = fc.oneof(
    fc.constantFrom('a', 'b', 'c d').map(said),
    fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }).map((items): Block => ({ type: 'bullets', items })),
    fc.constantFrom('One', 'Two').map((text): Block => ({ type: 'heading', level: 1, text, numbered: true })),
    fc
      .array(fc.tuple(fc.constantFrom('H-1', 'H-2', 'Sum'), fc.constantFrom('p', 'q')), { minLength: 1, maxLength: 4 })
      .map(
        (rows) =>
          ruledTable(
            [
              ['Ref', 1],
              ['Says', 1],
            ],
            rows,
          )[0] ?? said(''),
      ),
  )
  const anyDocument = fc.array(block, { maxLength: 12 }).map((blocks) => documentOf(...blocks))

  it('finds nothing between a document and itself', () => {
    fc.assert(fc.property(anyDocument, (document) => differing(document, document).length === 0))
  })

  it('counts the same and finds the opposite the other way round', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const forth = documentDifference(one, other)
        const back = documentDifference(other, one)
        expect(sameIn(back)).toBe(sameIn(forth))
        const turned = back.flatMap(({ items }) => items.map(({ change }) => opposite[change]))
        expect(turned.toSorted()).toEqual(forth.flatMap(({ items }) => items.map(({ change }) => change)).toSorted())
      }),
    )
  })
})

describe('matched', () => {
  it('has everything of both lists once, the later in its order', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const pairs = matched(before, after, (one) => one)
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after)
        expect(pairs.flatMap((pair) => pair.before ?? []).toSorted()).toEqual(before.toSorted())
        for (const one of after.filter((letter) => before.includes(letter))) {
          expect(pairs.some((pair) => pair.before === one && pair.after === one)).toBe(true)
        }
      }),
    )
  })
})
