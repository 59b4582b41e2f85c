import { type KeyboardEvent, useId, useState } from 'react'
import { beginsHere, Modal } from '../ui/modal.tsx'
import { actionStrings } from './action-strings.ts'
import { Keys } from './keyboard-sheet.tsx'
import { grouped, type PaletteEntry } from './palette-entry.ts'
import '../forms/field.css'
import './palette.css'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  /** What fits the text, best first. */
  readonly entries: readonly PaletteEntry[]
  /** Ids of what was chosen lately, the latest first. */
  readonly recent: readonly string[]
  readonly onChosen: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

const STEPS: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** One box that finds whatever there is to do or to open; the arrows walk the list and Enter takes from it. */
export function Palette({ text, onText, entries, recent, onChosen, onClose }: Props) {
  const id = useId()
  const [active, setActive] = useState(0)
  const groups = grouped(entries, recent, actionStrings.recent)
  const shown = groups.flatMap(([, members]) => members)
  const at = Math.min(active, Math.max(0, shown.length - 1))
  const optionId = (entry: PaletteEntry) => `${id}-${shown.indexOf(entry)}`
  const choose = (entry: PaletteEntry | undefined) => {
    if (entry?.reason === null) onChosen(entry)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(at + step, shown.length - 1))
      setActive(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') choose(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal title={actionStrings.find} className="palette" onClose={onClose}>
      <input
        className="control"
        role="combobox"
        aria-label={actionStrings.find}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        {...beginsHere}
        placeholder={actionStrings.findHelp}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={actionStrings.find} tabIndex={-1}>
        {groups.map(([heading, members], position) => (
          <div key={heading} role="group" aria-labelledby={`${id}-group-${position}`}>
            <div id={`${id}-group-${position}`} className="palette-heading" role="presentation">
              {heading}
            </div>
            {members.map((entry) => (
              <PaletteOption
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                active={entry === shown[at]}
                onChoose={choose}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="muted small palette-count" role="status">
        {shown.length === 0 ? actionStrings.nothing : actionStrings.results(shown.length)}
      </p>
    </Modal>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly active: boolean
  readonly onChoose: (entry: PaletteEntry) => void
}

function PaletteOption({ id, entry, active, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      className="palette-option"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={entry.reason !== null}
      // The press comes before the box loses the focus.
      onMouseDown={(event) => {
        event.preventDefault()
        onChoose(entry)
      }}
    >
      {entry.mark !== undefined && <b>{entry.mark}</b>}
      <span className="palette-text">
        {entry.text}
        {entry.reason !== null && <span className="small palette-reason">{entry.reason}</span>}
      </span>
      {entry.keys !== undefined && (
        <span className="palette-keys" aria-hidden="true">
          <Keys keys={entry.keys} />
        </span>
      )}
    </div>
  )
}
