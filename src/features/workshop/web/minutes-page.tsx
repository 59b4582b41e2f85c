import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import { FacilitatorButton } from './facilitator-button.tsx'
import { MinutesText } from './minutes-text.tsx'
import { TakeOverButton } from './take-over-button.tsx'
import { useWorkshopStep } from './workshop-query.ts'
import { WorkshopFrame } from './workshop-frame.tsx'
import { workshopStrings } from './workshop-strings.ts'

/** The minutes, written from what the room recorded; once filed they stay as they are. */
export function MinutesPage() {
  return <WorkshopFrame actions={PrintButton} content={Minutes} />
}

function PrintButton() {
  return <Button onClick={() => window.print()}>{workshopStrings.print}</Button>
}

function Minutes({ view }: { readonly view: WorkshopView }) {
  const { minutes, record } = view
  const isFiled = record.state === 'filed'
  return (
    <div className="minutes-columns">
      <Card title={workshopStrings.minutes}>
        <MinutesText text={minutes.text} />
      </Card>
      <div className="stack no-print">
        {minutes.filed !== null && <Filed filed={minutes.filed} />}
        {!isFiled && (
          <Card title={workshopStrings.file}>
            <FileForm view={view} />
          </Card>
        )}
      </div>
    </div>
  )
}

function FileForm({ view }: { readonly view: WorkshopView }) {
  const { record } = view
  const step = useWorkshopStep(record.ref)
  const isEnded = record.state === 'ended'
  return (
    <div className="stack">
      <p className="muted">
        {workshopStrings.writtenSoFar} {workshopStrings.fileAbout}
      </p>
      <RecordField record={record} name="remark" />
      {isEnded ? (
        <div className="row">
          <FacilitatorButton
            view={view}
            look="primary"
            disabled={step.isPending}
            onClick={() => step.mutate({ do: 'file' })}
          >
            {workshopStrings.file}
          </FacilitatorButton>
          <FacilitatorButton
            view={view}
            look="quiet"
            disabled={step.isPending}
            onClick={() => step.mutate({ do: 'resume' })}
          >
            {workshopStrings.resume}
          </FacilitatorButton>
          <TakeOverButton view={view} step={step} />
        </div>
      ) : (
        <p className="muted">{workshopStrings.fileLater}</p>
      )}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  )
}

function Filed({ filed }: { readonly filed: NonNullable<WorkshopView['minutes']['filed']> }) {
  return (
    <Notice tone={filed.holds ? 'good' : 'bad'} title={workshopStrings.filedAs}>
      <p>
        <RecordLink record={{ kind: 'evidence', ref: filed.ref }}>
          <b>{filed.ref}</b>
        </RecordLink>
      </p>
      <p>{filed.holds ? workshopStrings.filedHolds : workshopStrings.filedBroken}</p>
      <p className="small">
        {workshopStrings.digest}: <code className="minutes-digest">{filed.digest}</code>
      </p>
    </Notice>
  )
}
