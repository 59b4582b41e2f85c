import type { KeyboardEventHandler, Ref } from 'react'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordStrings } from '../../records/web/record-strings.ts'
import type { HazardRow } from '../hazard-log-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import type { LevelWords } from './level-words.ts'

interface Props {
  readonly ref: Ref<HTMLTableRowElement>
  readonly index: number
  readonly hazard: HazardRow
  readonly words: LevelWords
  readonly onKeyDown: KeyboardEventHandler
}

const HEAD_ROWS = 2
const SHOWN = 4

/** One hazard on one row. */
export function HazardTableRow({ ref, index, hazard, words, onKeyDown }: Props) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 1 + HEAD_ROWS}>
      <td className="no-break">
        <RecordLink record={{ kind: 'hazard', ref: hazard.ref }} onKeyDown={onKeyDown}>
          <b>{hazard.ref}</b>
          <span className="visually-hidden"> {hazard.name}</span>
        </RecordLink>
        {hazard.outlook !== 'holds' && (
          <div className="hazard-outlook">
            <OutlookTag outlook={hazard.outlook} />
          </div>
        )}
      </td>
      <th scope="row">
        {hazard.name}
        {hazard.retired && <span className="muted"> ({recordStrings.retired})</span>}
      </th>
      <td>{hazard.harm || hazard.effect}</td>
      <td>
        <Names names={hazard.causes.map(({ id, title }) => ({ id, title }))} />
      </td>
      <td>
        <Controls controls={hazard.controls} />
      </td>
      <ScoreCells rated={hazard.initial} words={words} />
      <ScoreCells rated={hazard.residual} words={words} />
      <td>{hazardLogStrings.states[hazard.state] ?? hazard.state}</td>
      <td>{hazard.owner || <span className="muted">{hazardLogStrings.noOwner}</span>}</td>
    </tr>
  )
}

function Names({ names }: { readonly names: readonly { readonly id: string; readonly title: string }[] }) {
  if (names.length === 0) return <span className="muted">{hazardLogStrings.none}</span>
  return (
    <ul className="hazard-lines">
      {names.slice(0, SHOWN).map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
      <Rest count={names.length - SHOWN} />
    </ul>
  )
}

function Controls({ controls }: { readonly controls: HazardRow['controls'] }) {
  if (controls.length === 0) return <span className="muted">{hazardLogStrings.none}</span>
  return (
    <ul className="hazard-lines">
      {controls.slice(0, SHOWN).map((control) => (
        <li key={control.id}>
          <RecordChip record={control} />
        </li>
      ))}
      <Rest count={controls.length - SHOWN} />
    </ul>
  )
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <li className="muted">{`+ ${count}`}</li> : null
}

function ScoreCells({ rated, words }: { readonly rated: HazardRow['initial']; readonly words: LevelWords }) {
  return (
    <>
      <td>
        <Scores rated={rated} />
      </td>
      <td>
        <LevelChip level={rated.level} word={words(rated.level)} compact />
      </td>
    </>
  )
}

/** Severity × likelihood as words; what is not rated says so and is never the lowest word. */
export function Scores({ rated }: { readonly rated: HazardRow['initial'] }) {
  const { severity, likelihood } = rated.rating ?? {}
  if (severity === undefined && likelihood === undefined) {
    return <span className="muted">{hazardLogStrings.notRated}</span>
  }
  return `${severity ?? '–'} × ${likelihood ?? '–'}`
}
