import { SelectField } from '../../../web/forms/select-field.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { ArgumentModule, ArgumentView } from '../argument-contract.ts'
import { pathTo } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import { stepsToMoveModule } from './module-steps.ts'
import { type ArgumentWrites, takeBack } from './use-argument-writes.ts'
import { useWaitingFor } from './use-waiting-for.ts'

interface Props {
  readonly view: ArgumentView
  readonly module: ArgumentModule
  readonly writes: ArgumentWrites
}

/** Which module a module belongs to; it goes into none that is within it. */
export function ModulePlaceField({ view, module, writes }: Props) {
  const mayWrite = useMay('record.write')
  const waits = useWaitingFor(module).some(({ steps }) => steps.some(({ do: does }) => does !== 'retire'))
  const others = view.modules.filter((one) => one.id !== module.id && !pathTo(view, one).includes(module))
  const move = (id: string | undefined) => {
    const into = others.find((one) => one.id === id) ?? null
    writes.write({
      does: {
        said: argumentStrings.moveModuleSaid(module.ref, into?.ref ?? ''),
        steps: stepsToMoveModule(module, into),
      },
      told: () => argumentStrings.moduleMoved(module.ref, into?.ref ?? ''),
      undo: takeBack,
    })
  }
  return (
    <SelectField
      label={argumentStrings.belongsTo}
      none={argumentStrings.upperLevel}
      disabled={!mayWrite || writes.pending || waits}
      value={module.module?.id ?? ''}
      options={others.map(({ id, ref, title }) => ({ value: id, text: `${ref} ${title}` }))}
      onSelect={move}
    />
  )
}
