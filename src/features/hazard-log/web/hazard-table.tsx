import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { HazardRow } from '../hazard-log-contract.ts'
import { HazardTableHead } from './hazard-table-head.tsx'
import { HazardTableRow } from './hazard-table-row.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { LevelWords } from './level-words.ts'

interface Props {
  readonly hazards: readonly HazardRow[]
  readonly total: number
  readonly words: LevelWords
  /** Called when the last rows come near: time for the next page. */
  readonly onEnd: () => void
}

const USUAL_ROW = 92
const NEAR = 20
const COLUMN_CLASSES = [
  'col-ref',
  'col-hazard',
  'col-harm',
  'col-causes',
  'col-controls',
  'col-initial-scores',
  'col-initial-level',
  'col-residual-scores',
  'col-residual-level',
  'col-status',
  'col-owner',
]
const STEPS: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** Thousands of hazards, of which only those in view are drawn; arrows move, Enter opens. */
export function HazardTable({ hazards, total, words, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- rows move on every scroll: nothing here may be remembered
  const rows = useVirtualizer({
    count: hazards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => hazards[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 64,
  })
  const drawn = rows.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  const lastIndex = last?.index ?? 0
  useEffect(() => {
    if (lastIndex >= hazards.length - NEAR) onEnd()
  }, [lastIndex, hazards.length, onEnd])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = Number(event.target instanceof HTMLElement ? event.target.closest('tr')?.dataset['index'] : undefined)
    const step = STEPS[event.key]
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? hazards.length - 1 : undefined
    if (Number.isNaN(at) || (step === undefined && edge === undefined)) return
    event.preventDefault()
    const to = Math.min(Math.max(edge ?? at + (step ?? 0), 0), hazards.length - 1)
    rows.scrollToIndex(to, { align: 'auto' })
    focusRow(scroller.current, to)
  }

  return (
    <>
      <div ref={scroller} className="hazard-table">
        <table aria-rowcount={total + 2}>
          <caption className="visually-hidden">{hazardLogStrings.caption}</caption>
          <colgroup>
            {COLUMN_CLASSES.map((name) => (
              <col key={name} className={name} />
            ))}
          </colgroup>
          <HazardTableHead />
          <tbody>
            <Spacer height={first?.start ?? 0} />
            {drawn.map(({ index, key }) => {
              const hazard = hazards[index]
              if (hazard === undefined) return null
              return (
                <HazardTableRow
                  key={key}
                  ref={rows.measureElement}
                  index={index}
                  hazard={hazard}
                  words={words}
                  onKeyDown={onKeyDown}
                />
              )
            })}
            <Spacer height={rows.getTotalSize() - (last?.end ?? 0)} />
          </tbody>
        </table>
      </div>
      <p className="keys muted small" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {hazardLogStrings.keysMove} <kbd>Enter</kbd> {hazardLogStrings.keysOpen} <kbd>/</kbd>{' '}
        {hazardLogStrings.keysSearch}
      </p>
    </>
  )
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ height }} />
}

const FRAMES = 12

/** Gives the focus to a row that may be drawn only in the next frames. */
function focusRow(scroller: HTMLElement | null, index: number, frames = FRAMES): void {
  const link = scroller?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`)
  if (link) link.focus({ preventScroll: false })
  else if (frames > 0) requestAnimationFrame(() => focusRow(scroller, index, frames - 1))
}
