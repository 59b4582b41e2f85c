import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import type { RecordLine } from '../../records/records-contract.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { branchOf, stepsToBeginModule, stepsToMakeModule } from './module-steps.ts'
import { type ArgumentWrites, takeBack } from './use-argument-writes.ts'

interface Props {
  readonly view: ArgumentView
  /** The goal whose branch moves into the new module; null for an empty module. */
  readonly goal: ArgumentElement | null
  /** The module that an empty one is begun in; null for none. */
  readonly within: RecordLine | null
  readonly writes: ArgumentWrites
  readonly onMade: (ref: string) => void
  readonly onClose: () => void
}

/** Names a new module, and says what will move into it. */
export function NameModuleDialog({ view, goal, within, writes, onMade, onClose }: Props) {
  const space = useSpace()
  const name = useNeededText(
    argumentStrings.moduleNameNeeded,
    `module of ${goal?.id ?? within?.id ?? space} in ${space}`,
  )
  const branch = goal === null ? null : branchOf(view, goal)
  const submit = () => {
    const words = name.given()
    if (words === null) return
    writes.write({
      does:
        goal === null
          ? { said: argumentStrings.newModuleSaid(words), steps: stepsToBeginModule(words, within) }
          : { said: argumentStrings.makeModuleSaid(goal.ref, words), steps: stepsToMakeModule(view, goal, words) },
      told: ({ records }) => {
        const ref = records[0]?.ref ?? ''
        return branch === null ? argumentStrings.moduleMade(ref) : argumentStrings.moduleOf(ref, branch.moves.length)
      },
      after: (answer) => {
        name.letGo()
        onClose()
        const ref = answer?.records[0]?.ref
        if (ref !== undefined) onMade(ref)
      },
      undo: takeBack,
    })
  }
  return (
    <FormDialog
      title={goal === null ? argumentStrings.newModuleTitle : argumentStrings.makeModuleTitle(goal.ref)}
      about={
        branch === null
          ? argumentStrings.newModuleAbout
          : argumentStrings.makeModuleAbout(branch.moves.length, branch.stays.length)
      }
      submit={argumentStrings.create}
      pending={writes.pending}
      error={writes.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={argumentStrings.moduleName} {...name.field} />
    </FormDialog>
  )
}
