import { type SubmitEvent, useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { uiStrings } from '../../../web/strings/ui-strings.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { branchOf, stepsToMakeModule } from './module-steps.ts'
import { type ArgumentWrites, takeBack } from './use-argument-writes.ts'

interface Props {
  readonly view: ArgumentView
  /** The goal whose branch moves into the new module; null for an empty module. */
  readonly goal: ArgumentElement | null
  readonly writes: ArgumentWrites
  readonly onMade: (ref: string) => void
  readonly onClose: () => void
}

/** Names a new module, and says what will move into it. */
export function NameModuleDialog({ view, goal, writes, onMade, onClose }: Props) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const branch = goal === null ? null : branchOf(view, goal)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const words = name.trim()
    setMissing(words === '')
    if (words === '') return
    writes.write({
      steps:
        goal === null
          ? [{ do: 'create', kind: 'module', fields: { name: words } }]
          : stepsToMakeModule(view, goal, words),
      said: ({ records }) => {
        const ref = records[0]?.ref ?? ''
        return branch === null ? argumentStrings.moduleMade(ref) : argumentStrings.moduleOf(ref, branch.moves.length)
      },
      after: ({ records }) => {
        onClose()
        onMade(records[0]?.ref ?? '')
      },
      undo: takeBack,
    })
  }
  return (
    <Modal
      title={goal === null ? argumentStrings.newModuleTitle : argumentStrings.makeModuleTitle(goal.ref)}
      onClose={onClose}
    >
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          {branch === null
            ? argumentStrings.newModuleAbout
            : argumentStrings.makeModuleAbout(branch.moves.length, branch.stays.length)}
        </p>
        <Field label={argumentStrings.moduleName} error={missing ? argumentStrings.moduleNameNeeded : ''}>
          {(ids) => (
            <input {...ids} className="control" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        {writes.error && <ProblemNotice error={writes.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={writes.pending}>
            {argumentStrings.create}
          </Button>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
