import type { GridLines } from './grid-line.ts'
import { gridStrings } from './grid-strings.ts'
import { NONE_PICKED, pickable, type PickedRows, rowsOf, type RowsRead, turned } from './picked-rows.ts'

interface Options<Row> extends RowsRead<Row> {
  readonly lines: GridLines<Row>
  readonly picked: PickedRows
  readonly onPick: (picked: PickedRows) => void
  readonly keyOf: (row: Row) => string
  readonly say: (text: string) => void
}

interface Lines {
  readonly first: number
  readonly last: number
}

/** Rows chosen apart from each other: each is added or taken away by itself, and said. */
export function usePickedRows<Row>({ lines, picked, onPick, keyOf, read, readAll, say }: Options<Row>) {
  const rowsIn = async ({ first, last }: Lines) => pickable(await read(first, last), first, keyOf)
  return {
    /** Adds the rows of some lines or takes them away; those chosen until now begin what is picked. */
    turn: async (some: Lines, chosen: Lines | null) => {
      const before = picked.size === 0 && chosen !== null ? await rowsIn(chosen) : picked
      const turning = await rowsIn(some)
      if (turning.size === 0) return
      const next = turned(before, turning)
      onPick(next)
      say(gridStrings.turnedRows(turning.size, next.size > before.size, next.size))
    },
    /** The rows that are picked and still there. */
    rows: () => rowsOf(picked, lines, keyOf, { read, readAll }),
    /** Lets go of all of them, where there are any. */
    letGo: () => {
      if (picked.size === 0) return
      onPick(NONE_PICKED)
      say(gridStrings.pickedLetGo)
    },
  }
}
