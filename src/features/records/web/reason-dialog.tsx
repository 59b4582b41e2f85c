import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'

interface Props {
  readonly title: string
  readonly about: string
  readonly action: string
  readonly pending: boolean
  readonly error: Error | null
  /** Takes the reason, and what lets go of it once it is stored. */
  readonly onReason: (reason: string, letGo: () => void) => void
  readonly onClose: () => void
}

/** Asks why before something leaves or comes back: the reason stays in the record. */
export function ReasonDialog({ title, about, action, pending, error, onReason, onClose }: Props) {
  const reason = useNeededText(recordStrings.reasonNeeded, `${title} in ${useSpace()}`)
  const submit = () => {
    const given = reason.given()
    if (given !== null) onReason(given, reason.letGo)
  }
  return (
    <FormDialog
      title={title}
      about={about}
      submit={action}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextLines label={recordStrings.reason} required {...reason.field} />
    </FormDialog>
  )
}
