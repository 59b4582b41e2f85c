import { useState } from 'react'
import { connectionBetween, ELEMENT_KINDS, type ElementKind } from '../../../domain/argument/argument-notation.ts'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import type { RecordLine } from '../../records/records-contract.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { stepsToAdd, stepsToBegin } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { type ArgumentWrites, takeBack } from './use-argument-writes.ts'

interface Props {
  /** What it will stand beneath; null for the top goal. */
  readonly upper: ArgumentElement | null
  /** The module it will belong to; null for none. */
  readonly module: RecordLine | null
  readonly writes: ArgumentWrites
  readonly onAdded: (added: { readonly ref: string; readonly module: RecordLine | null }) => void
  readonly onClose: () => void
}

/** Writes a new element beneath another; a kind that the notation does not allow there says why not. */
export function AddElementDialog({ upper, module, writes, onAdded, onClose }: Props) {
  const space = useSpace()
  const choices = ELEMENT_KINDS.map((kind) => ({ kind, why: whyNot(upper, kind) }))
  const [kind, setKind] = useState<ElementKind>(choices.find(({ why }) => why === '')?.kind ?? 'goal')
  const statement = useNeededText(
    argumentStrings.statementNeeded,
    `element under ${upper?.id ?? module?.id ?? 'none'} in ${space}`,
  )
  const submit = () => {
    const text = statement.given()
    if (text === null) return
    writes.write({
      does: {
        said: argumentStrings.addSaid(argumentStrings.kinds[kind], text, upper?.ref ?? ''),
        steps: upper === null ? stepsToBegin(module, kind, text) : stepsToAdd(upper, kind, text),
      },
      told: ({ records }) => argumentStrings.added(records[0]?.ref ?? ''),
      after: (answer) => {
        statement.letGo()
        onClose()
        const ref = answer?.records[0]?.ref
        if (ref !== undefined) onAdded({ ref, module })
      },
      undo: takeBack,
    })
  }
  return (
    <FormDialog
      title={argumentStrings.addTitle(upper?.ref ?? '')}
      submit={argumentStrings.create}
      pending={writes.pending}
      error={writes.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {upper !== null && (
        <fieldset className="choice-group stack-small">
          <legend>{argumentStrings.kind}</legend>
          {choices.map((choice) => (
            <label key={choice.kind} className="row">
              <input
                type="radio"
                name="kind"
                disabled={choice.why !== ''}
                checked={choice.kind === kind}
                onChange={() => setKind(choice.kind)}
              />
              <span>
                {argumentStrings.kinds[choice.kind]} <span className="muted small">{choice.why}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <TextLines label={argumentStrings.statement} {...statement.field} />
    </FormDialog>
  )
}

function whyNot(upper: ArgumentElement | null, kind: ElementKind): string {
  if (upper === null) return ''
  const connection = connectionBetween(upper, { kind })
  return connection.allowed ? '' : connection.why
}
