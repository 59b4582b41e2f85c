import type { TreeRow } from './argument-tree.ts'

/** What a key does in the tree: the focus goes to a line, the line opens or closes, leads elsewhere, or is left. */
export type TreeTarget =
  | { readonly do: 'go'; readonly row: TreeRow }
  | { readonly do: 'open' | 'close' | 'follow' | 'leave' }

/** What a key means on a line of the tree (WAI-ARIA tree view pattern); null where it means nothing. */
export function treeTarget(rows: readonly TreeRow[], at: TreeRow, key: string): TreeTarget | null {
  const place = rows.findIndex((row) => row.key === at.key)
  switch (key) {
    case 'ArrowDown':
      return go(rows[place + 1])
    case 'ArrowUp':
      return go(rows[place - 1])
    case 'Home':
      return go(rows[0])
    case 'End':
      return go(rows.at(-1))
    case 'ArrowRight':
      if (at.open === false) return { do: 'open' }
      return at.open === true ? go(rows[place + 1]) : null
    case 'ArrowLeft':
      if (at.open === true) return { do: 'close' }
      return go(rows.find((row) => row.key === at.parent))
    case 'Enter':
      return { do: 'follow' }
    case 'Backspace':
      return { do: 'leave' }
    default:
      return key.length === 1 && key !== ' ' ? go(startingWith(rows, place, key)) : null
  }
}

/** The next line whose reference or statement starts with the letter, going round. */
function startingWith(rows: readonly TreeRow[], place: number, letter: string): TreeRow | undefined {
  const wanted = letter.toLowerCase()
  const round = [...rows.slice(place + 1), ...rows.slice(0, place)]
  return round.find(
    ({ part }) => part.ref.toLowerCase().startsWith(wanted) || part.title.toLowerCase().startsWith(wanted),
  )
}

function go(row: TreeRow | undefined): TreeTarget | null {
  return row === undefined ? null : { do: 'go', row }
}
