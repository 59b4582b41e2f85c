/** How rows come to be that are not in the grid yet. */
export interface NewRows<Row> {
  /** One that says nothing yet. */
  readonly blank: () => Row
  /** Why a new row cannot stand as it is, or null. */
  readonly refusalOf: (row: Row) => string | null
  /** So many of them, in words. */
  readonly counted: (rows: number) => string
  /** One of them, counted from one, in words. */
  readonly named: (place: number) => string
}
