import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { keptFileSchema } from '../../../domain/record/file.ts'
import { personSchema } from '../../../domain/record/field.ts'
import { FilePicker } from '../../../web/forms/file-picker.tsx'
import { useDrop } from '../../../web/forms/use-drop.ts'
import { momentText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Progress } from '../../../web/ui/progress.tsx'
import type { NeighbourView, RecordDetail } from '../records-contract.ts'
import { attachFile } from './attach-file.ts'
import { FileLink } from './file-link.tsx'
import { GuardedButton } from './guarded-button.tsx'
import { useMay, usePermissionJudge } from './permission-guard.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { RetireDialog } from './retire-dialog.tsx'
import { recordQuery } from './record-queries.ts'
import { spacePath } from './space-queries.ts'
import { useSpace } from './use-space.ts'
import { useUndoToast } from './use-undo-toast.ts'
import './attachments-card.css'

/** The role in which attachments point at what they belong to. */
export const ATTACHED_TO = 'attached-to'

/** The files of a record: dropped, pasted or chosen; each leaves with a reason, as records do. */
export function AttachmentsCard({ detail }: { readonly detail: RecordDetail }) {
  const attached = detail.neighbours.filter(
    ({ role, direction, other }) => role === ATTACHED_TO && direction === 'to' && !other.retired,
  )
  return (
    <Card title={recordStrings.attachments} className={attached.length === 0 ? 'screen-only' : ''}>
      <div className="stack">
        {attached.length > 0 && (
          <ul className="attachments">
            {attached.map((neighbour) => (
              <Attachment key={neighbour.link} neighbour={neighbour} />
            ))}
          </ul>
        )}
        {detail.record.retired === null && <AttachArea record={detail.record} />}
      </div>
    </Card>
  )
}

function Attachment({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const [leaving, setLeaving] = useState(false)
  const { data, error, refetch } = useQuery(recordQuery(space, 'attachment', neighbour.other.id))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return null
  const { record } = data
  const file = keptFileSchema.safeParse(record.fields['file']).data
  const by = personSchema.safeParse(record.fields['by']).data?.name ?? ''
  return (
    <li className="attachment">
      <div>
        {file !== undefined && <FileLink file={file} href={spacePath(space, `/attachments/${record.id}`)} />}
        <span className="muted small">{recordStrings.attachedBy(by, momentText(record.recordedAt))}</span>
      </div>
      <GuardedButton
        action="record.retire"
        look="quiet"
        aria-label={recordStrings.removeAttachment(record.ref)}
        onClick={() => setLeaving(true)}
      >
        {recordStrings.remove}
      </GuardedButton>
      {leaving && <RetireDialog record={record} onClose={() => setLeaving(false)} />}
    </li>
  )
}

/** Takes files: dropped on it, pasted anywhere on the screen, or chosen. */
function AttachArea({ record }: { readonly record: RecordDetail['record'] }) {
  const space = useSpace()
  const area = useRef<HTMLDivElement>(null)
  const refused = usePermissionJudge()('record.write')
  const may = refused === null
  const mayTakeBack = useMay('record.retire')
  const offerUndo = useUndoToast(space)
  const attach = useSpaceWrite(space, async (files: readonly File[]) => {
    for (const file of files) {
      const stored = await attachFile(space, record, file)
      if (!mayTakeBack) continue
      offerUndo(recordStrings.attached(file.name), () =>
        recordActions.retire(space, stored, recordStrings.attachedByMistake),
      )
    }
  })
  const { mutate } = attach
  const over = useDrop(area, (files) => may && mutate(files))
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (!may || files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      mutate(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [may, mutate])
  return (
    <>
      <div ref={area} className={classNames('attach screen-only', over && may && 'is-over')}>
        <FilePicker text={recordStrings.attach} disabled={attach.isPending} refused={refused} onFiles={mutate} />
        <span className="muted small">{recordStrings.attachHelp}</span>
      </div>
      {attach.isPending && <Progress label={recordStrings.attaching} done={0} total={0} />}
      {attach.error && <ProblemNotice error={attach.error} />}
    </>
  )
}
