import { hazard } from '../../../../domain/safety-case/hazard.ts'
import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import { OutlookTag } from '../../../records/web/outlook-tag.tsx'
import { RecordLink } from '../../../records/web/record-link.tsx'
import { outlookStrings } from '../../../records/web/outlook-strings.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { ControlLines, NameLines } from './cell-lines.tsx'
import { gridCellStrings } from './grid-cell-strings.ts'
import { refusalOfLength, refusalOfRetired } from './row-refusal.ts'
import type { RatingCells } from './rate-row.ts'
import { rationaleColumn, ratingColumns } from './rating-columns.tsx'

type Column = GridColumn<HazardRow>

/** The columns of the hazard log in the order of the NHS layout. */
export function hazardColumns(cells: RatingCells): readonly Column[] {
  return [
    refColumn,
    textColumn('name', hazardLogStrings.groupWhat, 150, { isFrozen: true, isRowHeader: true, sort: ['name', '-name'] }),
    textColumn('harm', gridCellStrings.groupHarm, 124),
    linesColumn('causes', 124),
    linesColumn('controls', 170),
    ...ratingColumns('initial', cells),
    ...ratingColumns('residual', cells),
    statusColumn,
    textColumn('owner', hazardLogStrings.groupCare, 110),
    textColumn('effect', gridCellStrings.groupWords, 180),
    rationaleColumn('initial', cells),
    rationaleColumn('residual', cells),
  ]
}

const refColumn: Column = {
  id: 'ref',
  head: hazardLogStrings.number,
  name: hazardLogStrings.number,
  group: hazardLogStrings.groupWhat,
  width: 100,
  isFrozen: true,
  sort: ['ref', '-ref'],
  onlyRead: gridCellStrings.onlyRead.ref,
  text: ({ ref }) => ref,
  show: (row) => (
    <>
      {row.ref === '' ? (
        <span className="muted">{gridCellStrings.begun}</span>
      ) : (
        <RecordLink record={{ kind: 'hazard', ref: row.ref }} tabIndex={-1}>
          <b>{row.ref}</b>
          <span className="visually-hidden"> {row.name}</span>
        </RecordLink>
      )}
      {row.outlook !== 'holds' && (
        <div className="hazard-outlook">
          <OutlookTag outlook={row.outlook} />
        </div>
      )}
    </>
  ),
}

const statusColumn: Column = {
  id: 'state',
  head: hazardLogStrings.status,
  name: hazardLogStrings.status,
  group: hazardLogStrings.groupCare,
  width: 98,
  sort: ['state', '-state'],
  onlyRead: gridCellStrings.onlyRead.state,
  text: ({ state }) => hazardLogStrings.states[state] ?? state,
  show: ({ state }) => hazardLogStrings.states[state] ?? state,
}

const HEADS = {
  name: hazardLogStrings.hazard,
  harm: hazardLogStrings.harm,
  effect: hazardLogStrings.effect,
  owner: hazardLogStrings.owner,
  causes: hazardLogStrings.causes,
  controls: hazardLogStrings.controls,
}

type TextField = 'name' | 'harm' | 'effect' | 'owner'

function textColumn(field: TextField, group: string, width: number, more: Partial<Column> = {}): Column {
  const { control, schema, required } = hazard.fields[field]
  return {
    id: field,
    head: HEADS[field],
    name: HEADS[field],
    group,
    width,
    text: (row) => row[field],
    show: (row) => <TextCell row={row} field={field} />,
    control: control === 'text' ? 'text' : 'line',
    write: (row, typed) => {
      const retired = refusalOfRetired(row)
      if (retired !== null) return retired
      const lines = typed.replace(/\r\n?/g, '\n').trim()
      const text = control === 'text' ? lines : lines.replace(/\s*\n\s*/g, ' ')
      if (text === '') return required ? { refusal: gridCellStrings.required } : { row: { ...row, [field]: '' } }
      const { error } = schema.safeParse(text)
      if (error !== undefined) return refusalOfLength(text, error)
      return { row: { ...row, [field]: text } }
    },
    ...more,
  }
}

function TextCell({ row, field }: { readonly row: HazardRow; readonly field: TextField }) {
  if (field === 'owner' && row.owner === '') return <span className="muted">{hazardLogStrings.noOwner}</span>
  return (
    <span className="cell-text">
      {row[field]}
      {field === 'name' && row.retired && <span className="muted"> ({outlookStrings.retired})</span>}
    </span>
  )
}

function linesColumn(field: 'causes' | 'controls', width: number): Column {
  return {
    id: field,
    head: HEADS[field],
    name: HEADS[field],
    group: hazardLogStrings.groupWhy,
    width,
    onlyRead: gridCellStrings.onlyRead[field],
    text: (row) => row[field].map(({ ref, title }) => `${ref} ${title}`).join('\n'),
    show: (row) => (field === 'causes' ? <NameLines names={row.causes} /> : <ControlLines controls={row.controls} />),
  }
}
