import type { GridColumn } from './grid-column.ts'

/** How somebody arranged the columns, as it stands in an address: ids joined by dots, a width after an underline. */
export interface ColumnView {
  /** `causes.controls`: those that are not shown. */
  readonly hide?: string | undefined
  /** `initial-severity`: those that are shown though they come hidden. */
  readonly show?: string | undefined
  /** `owner.harm`: those that are not frozen, in their order; one that is not named keeps its place after those before it. */
  readonly order?: string | undefined
  /** `harm_240`: those that are not as wide as they come, in pixels. */
  readonly width?: string | undefined
}

type Column = Pick<GridColumn<never>, 'id' | 'width' | 'isFrozen' | 'isRowHeader' | 'comesHidden'>

const NARROWEST = 48
const WIDEST = 900

/** The columns as they are shown; what is frozen stays first, and what names a row is never hidden. */
export function laidOut<C extends Column>(columns: readonly C[], view: ColumnView): readonly C[] {
  const hidden = idsIn(view.hide)
  const asked = idsIn(view.show)
  const isShown = ({ id, comesHidden }: C) => (comesHidden === true ? asked.includes(id) : !hidden.includes(id))
  return inOrder(columns, view).filter((column) => !mayHide(column) || isShown(column))
}

/** All columns in their order, hidden ones among them. */
export function inOrder<C extends Column>(columns: readonly C[], { order, width }: ColumnView): readonly C[] {
  const widths = widthsIn(width)
  const wide = columns.map((column) => ({ ...column, width: widths.get(column.id) ?? column.width }))
  const free = wide.filter(({ isFrozen }) => isFrozen !== true)
  const ordered = idsIn(order).flatMap((id) => free.find((column) => column.id === id) ?? [])
  for (const [place, column] of free.entries()) {
    if (ordered.includes(column)) continue
    const before = free.slice(0, place).findLast((one) => ordered.includes(one))
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column)
  }
  return [...wide.filter(({ isFrozen }) => isFrozen === true), ...ordered]
}

/** Whether a column can be taken out of sight. */
export function mayHide({ isRowHeader }: Column): boolean {
  return isRowHeader !== true
}

/** Whether a column can change places with others. */
export function mayMove({ isFrozen }: Column): boolean {
  return isFrozen !== true
}

/** The view with a column shown or not. */
export function shown(view: ColumnView, { id, comesHidden = false }: Column, isShown: boolean): ColumnView {
  const list = comesHidden ? 'show' : 'hide'
  const others = idsIn(view[list]).filter((one) => one !== id)
  return { ...view, [list]: joined(isShown === comesHidden ? [...others, id] : others) }
}

/** The view with a column this wide, or as wide as it comes. */
export function widened(view: ColumnView, id: string, width: number | null): ColumnView {
  const widths = new Map(widthsIn(view.width))
  if (width === null) widths.delete(id)
  else widths.set(id, within(width))
  return { ...view, width: joined([...widths].map(([name, pixels]) => `${name}_${pixels}`)) }
}

/** The view with a column put where another one stands; those between move up. */
export function movedTo(columns: readonly Column[], view: ColumnView, id: string, target: string): ColumnView {
  const free = inOrder(columns, view).filter(mayMove)
  const from = free.findIndex((column) => column.id === id)
  const to = free.findIndex((column) => column.id === target)
  const moving = free[from]
  if (moving === undefined || to < 0 || from === to) return view
  const order = free.toSpliced(from, 1).toSpliced(to, 0, moving)
  const isUsual = columns.filter(mayMove).every((column, place) => column.id === order[place]?.id)
  return { ...view, order: isUsual ? undefined : joined(order.map((column) => column.id)) }
}

function within(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(width, WIDEST)))
}

function idsIn(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').split('.').filter(Boolean))]
}

function widthsIn(text: string | undefined): ReadonlyMap<string, number> {
  const widths = new Map<string, number>()
  for (const part of idsIn(text)) {
    const [, id, pixels] = /^(.+)_(\d{1,4})$/.exec(part) ?? []
    if (id !== undefined) widths.set(id, within(Number(pixels)))
  }
  return widths
}

function joined(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join('.')
}
