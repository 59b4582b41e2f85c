import type { RefObject } from 'react'
import { FilePicker } from '../../../web/forms/file-picker.tsx'
import { useDrop } from '../../../web/forms/use-drop.ts'
import { classNames } from '../../../web/ui/class-names.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { BatchStep } from '../../records/record-batch-contract.ts'
import type { RecordView } from '../../records/records-contract.ts'
import { attachFile } from '../../records/web/attach-file.ts'
import { usePermissionJudge } from '../../records/web/permission-guard.tsx'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import type { Relation } from '../../records/web/relations.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly control: RecordView
  readonly relation: Relation
  /** Which of the two results it shows. */
  readonly result: string
  /** What takes files that are dropped. */
  readonly area: RefObject<HTMLElement | null>
}

/** Records files as evidence, by name and digest, and keeps their bytes beside it: what was looked at can be looked at again. */
export function FileEvidence({ control, relation, result, area }: Props) {
  const space = useSpace()
  const record = useSpaceWrite(space, async (files: readonly File[]) => {
    for (const file of files) {
      const { records } = await recordActions.batch(space, await stepsFor(file, relation, control.id))
      const [evidence] = records
      // Where its bytes cannot be kept, as of a film, the digest still tells which file it was.
      if (evidence !== undefined) await attachFile(space, evidence, file)
    }
  })
  const refused = usePermissionJudge()('record.write')
  const may = refused === null
  const over = useDrop(area, (files) => may && record.mutate(files))
  if (control.retired !== null) return null
  return (
    <div className={classNames('file-evidence', over && may && 'is-drop-target')}>
      <FilePicker
        text={hazardLogStrings.fromFile}
        name={hazardLogStrings.fromFileNamed(control.ref, result)}
        look="quiet"
        disabled={record.isPending}
        refused={refused}
        onFiles={record.mutate}
      />
      {record.error && <ProblemNotice error={record.error} />}
    </div>
  )
}

async function stepsFor(file: File, { role }: Relation, control: string): Promise<readonly BatchStep[]> {
  const as = crypto.randomUUID()
  const fields = {
    name: file.name,
    digest: await digestOf(file),
    notes: hazardLogStrings.fileNotes(file.size, file.type),
  }
  return [
    { do: 'create', kind: 'evidence', as, fields },
    { do: 'link', role, from: `$${as}`, to: control },
  ]
}

/** SHA-256 of the bytes, in hexadecimal. */
async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
