import type { TreeRow } from './argument-tree.ts'

/** What a key does in the tree: the focus goes to a line, the line opens or closes, leads elsewhere, or is left. */
export type TreeTarget =
  | { readonly do: 'go'; readonly row: TreeRow }
  | { readonly do: 'open' | 'close' | 'follow' | 'leave' }

/**
 * What a key means on a line of the tree (WAI-ARIA tree view pattern); null where it means nothing. A letter is the last
 * of those `typed` one soon after the other.
 */
export function treeTarget(rows: readonly TreeRow[], at: TreeRow, key: string, typed = key): TreeTarget | null {
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
      return key.length === 1 && key !== ' ' ? go(startingWith(rows, place, typed)) : null
  }
}

/** Letters typed further apart than this begin anew, in milliseconds. */
const PAUSE = 700

/**
 * Puts the letters together that are typed one soon after the other. The same letter again looks for the next line, and
 * any other key begins anew.
 */
export function typedLetters() {
  let letters = ''
  let last = -Infinity
  return (key: string, at: number): string => {
    const goesOn = key.length === 1 && at - last <= PAUSE && letters !== key
    letters = key.length > 1 ? '' : goesOn ? letters + key : key
    last = at
    return letters
  }
}

/** The next line whose reference or statement starts with the letters, going round; several may be those of this line. */
function startingWith(rows: readonly TreeRow[], place: number, letters: string): TreeRow | undefined {
  const wanted = letters.toLowerCase()
  const first = letters.length > 1 ? place : place + 1
  const round = [...rows.slice(first), ...rows.slice(0, first)]
  return round.find(
    ({ part }) => part.ref.toLowerCase().startsWith(wanted) || part.title.toLowerCase().startsWith(wanted),
  )
}

function go(row: TreeRow | undefined): TreeTarget | null {
  return row === undefined ? null : { do: 'go', row }
}
