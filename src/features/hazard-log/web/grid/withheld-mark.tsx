import { gridCellStrings } from './grid-cell-strings.ts'

/** Stands where a rating is kept from the reader: it is there, so it is never called unrated. */
export function WithheldMark({ inWords = false }: { readonly inWords?: boolean }) {
  if (inWords) return <span className="muted">{gridCellStrings.withheld}</span>
  return (
    <span className="muted" title={gridCellStrings.withheld}>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">{gridCellStrings.withheld}</span>
    </span>
  )
}
