import type { SpaceHead } from '../../domain/record/graph.ts'
import type { WaitingImport } from '../exchange/exchange-contract.ts'
import type { NowItem } from './now-contract.ts'

/** The prepared imports that wait for the person: each until it is stored or given up. */
export function importItems(
  waiting: readonly WaitingImport[],
  known: readonly { readonly space: SpaceHead }[],
): readonly NowItem[] {
  return waiting.map(({ importId, source, space, hazards, open, since }) => {
    const into = known.find((one) => one.space.id === space)?.space
    return {
      id: `import ${importId}`,
      kind: 'import',
      space: into === undefined ? null : { ...into },
      level: 'attention',
      record: null,
      sentence: sentenceOf(source, hazards, open),
      remedy:
        open > 0 ? 'Answer what the source leaves open, then store it.' : 'Look through what was read, and store it.',
      on: since,
      doubt: null,
      settledBy: [],
      rule: null,
      rating: null,
      import: { id: importId, source, open },
    }
  })
}

function sentenceOf(source: string, hazards: number, open: number): string {
  const read = `${hazards === 1 ? 'One hazard' : `${hazards} hazards`} of ${source}`
  const verb = hazards === 1 ? 'is' : 'are'
  if (open === 0) return `${read} ${verb} read and not stored.`
  return `${read} ${verb} read and not stored: ${open === 1 ? 'one question is' : `${open} questions are`} open.`
}
