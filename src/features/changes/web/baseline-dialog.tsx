import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { useKept } from '../../../web/forms/use-kept.ts'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import { useSpaceWrite } from '../../records/web/record-actions.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { makeBaseline } from './changes-query.ts'
import { changesStrings } from './changes-strings.ts'

/** Freezes the case under a name that people will look for later. */
export function BaselineDialog({ onClose }: { readonly onClose: () => void }) {
  const space = useSpace()
  const navigate = useNavigate({ from: '/cases/$space/changes' })
  const name = useNeededText(changesStrings.baselineNameNeeded, `name of a baseline in ${space}`)
  const [kept, keep] = useKept(`purpose of a baseline in ${space}`, z.string())
  const purpose = kept ?? ''
  const freeze = useSpaceWrite(space, (named: string) => makeBaseline(space, { name: named, purpose: purpose.trim() }))
  const submit = () => {
    const named = name.given()
    if (named === null) return
    freeze.mutate(named, {
      onSuccess: () => {
        name.letGo()
        keep(() => null)
        onClose()
        void navigate({ search: {}, replace: true })
      },
    })
  }
  return (
    <FormDialog
      title={changesStrings.makeBaseline}
      about={changesStrings.baselineAbout}
      submit={changesStrings.freeze}
      pending={freeze.isPending}
      error={freeze.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={changesStrings.baselineName} help={changesStrings.baselineNameHelp} required {...name.field} />
      <TextLines label={changesStrings.purpose} value={purpose} onText={(text) => keep(() => text)} />
    </FormDialog>
  )
}
