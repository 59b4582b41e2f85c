import { useId } from 'react'
import type { Json } from '../../../domain/record/json.ts'
import { capitalised } from '../../../domain/record/spoken.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { Field } from '../../../web/forms/field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { FieldControl } from './field-control.tsx'
import { FieldReading, wordsOf } from './field-reading.tsx'
import { fieldText, fieldValue, type FieldView } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import type { Shape } from './structure-shape.ts'

interface Props {
  readonly label: string
  readonly shape: Shape
  readonly value: Json
  readonly onChange: (value: Json) => void
}

type Members = { readonly [name: string]: Json }

/** One part of a structured value: a control, a row of parts, or a list of them. */
export function StructurePart({ label, shape, value, onChange }: Props) {
  if (shape.is === 'members') return <MembersPart shape={shape} value={value} onChange={onChange} />
  if (shape.is === 'list' && shape.of.is === 'choice') {
    return <ChoicesPart label={label} choices={shape.of.choices} value={value} onChange={onChange} />
  }
  if (shape.is === 'list') return <ListPart label={label} shape={shape} value={value} onChange={onChange} />
  if (shape.is === 'other') return <FieldReading value={value} />
  const field = controlOf(label, shape)
  return (
    <Field label={label}>
      {(ids) => (
        <FieldControl
          field={field}
          ids={ids}
          value={fieldText(value)}
          onChange={(text) => onChange(typed(field.control, text))}
        />
      )}
    </Field>
  )
}

function MembersPart({
  shape,
  value,
  onChange,
}: Omit<Props, 'label' | 'shape'> & { shape: Extract<Shape, { is: 'members' }> }) {
  const members = membersOf(value)
  return (
    <div className="structure-members">
      {Object.entries(shape.members).map(([name, part]) => (
        <StructurePart
          key={name}
          label={wordsOf(name)}
          shape={part}
          value={members[name] ?? null}
          onChange={(next) => onChange(withMember(members, name, next))}
        />
      ))}
    </div>
  )
}

/** Several of the listed words; none of them is the same as nothing written. */
function ChoicesPart({ label, choices, value, onChange }: Omit<Props, 'shape'> & { choices: readonly string[] }) {
  const id = useId()
  return (
    <ChoiceGroup
      id={id}
      legend={label}
      several
      choices={choices.map((choice) => ({ value: choice, text: capitalised(choice) }))}
      chosen={choices.filter((choice) => itemsOf(value).includes(choice))}
      onChoose={(chosen) => onChange(chosen.length === 0 ? null : [...chosen])}
    />
  )
}

function ListPart({ label, shape, value, onChange }: Omit<Props, 'shape'> & { shape: Extract<Shape, { is: 'list' }> }) {
  const items = itemsOf(value)
  const put = (position: number, next: Json) => onChange(items.map((item, at) => (at === position ? next : item)))
  return (
    <fieldset className="structure-list">
      <legend className="field-label">{label}</legend>
      {items.map((item, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- items of a stored list have no identity but their place
        <div className="structure-item" key={position}>
          <StructurePart
            label={`${label} ${position + 1}`}
            shape={shape.of}
            value={item}
            onChange={(next) => put(position, next)}
          />
          <Button
            look="quiet"
            aria-label={`${recordStrings.remove}: ${label} ${position + 1}`}
            onClick={() => onChange(items.filter((_, at) => at !== position))}
          >
            {recordStrings.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...items, shape.of.is === 'members' ? {} : ''])}>
          {recordStrings.addRow}
        </Button>
      </div>
    </fieldset>
  )
}

function controlOf(label: string, shape: Exclude<Shape, { is: 'members' | 'list' | 'other' }>): FieldView {
  const control = shape.is === 'text' ? (shape.date ? 'date' : shape.long ? 'text' : 'line') : shape.is
  const choices = shape.is === 'choice' ? [...shape.choices] : []
  return { name: label, label, control, choices, required: false, material: false, once: false, help: '' }
}

/** While a text is being written its spaces stay; it is trimmed by the schema when it is stored. */
function typed(control: string, text: string): Json {
  return control === 'line' || control === 'text' ? (text === '' ? null : text) : fieldValue(control, text)
}

function membersOf(value: Json): Members {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}

function itemsOf(value: Json): readonly Json[] {
  return typeof value === 'object' && value !== null && isList(value) ? value : []
}

function isList(value: readonly Json[] | Members): value is readonly Json[] {
  return Array.isArray(value)
}

function withMember(members: Members, name: string, value: Json): Members {
  const { [name]: _, ...others } = members
  return value === null ? others : { ...others, [name]: value }
}
