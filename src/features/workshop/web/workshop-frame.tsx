import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { textOf } from '../../../domain/record/record.ts'
import { dayText } from '../../../web/text/dates.ts'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import { workshopQuery } from './workshop-query.ts'
import { WorkshopState } from './workshop-state.tsx'
import { workshopStrings } from './workshop-strings.ts'
import '../../records/web/record-page.css'
import './workshop.css'

type Part = ComponentType<{ readonly view: WorkshopView }>

interface Props {
  /** What can be done from the head of the screen. */
  readonly actions: Part
  readonly content: Part
}

const PARTS = [
  { to: '/cases/$space/workshops/$ref/prepare', name: workshopStrings.prepare },
  { to: '/cases/$space/workshops/$ref/room', name: workshopStrings.room },
  { to: '/cases/$space/workshops/$ref/minutes', name: workshopStrings.minutes },
] as const

/** What surrounds each part of a workshop: its name, where it stands, and the way to the others. */
export function WorkshopFrame({ actions: Actions, content: Content }: Props) {
  const { space = '', ref = '' } = useParams({ strict: false })
  const { data: view, error, refetch } = useQuery(workshopQuery(space, ref))
  if (view === undefined) {
    return <Page title={ref}>{error ? <ProblemNotice error={error} retry={refetch} /> : <Loading />}</Page>
  }
  const { record } = view
  const heldOn = textOf(record, 'heldOn')
  return (
    <Page
      title={textOf(record, 'name')}
      wide
      mark={<span className="record-ref">{record.ref}</span>}
      actions={<Actions view={view} />}
      about={
        <span className="record-tags">
          <WorkshopState state={record.state} label={view.stateLabel} />
          <span>{workshopStrings.techniques[view.technique]}</span>
          {heldOn !== '' && <span>{dayText(heldOn)}</span>}
          {view.facilitator !== null && <span>{workshopStrings.facilitatedBy(view.facilitator.name)}</span>}
          <Link to="/cases/$space/records/$kind/$ref" params={{ space, kind: 'workshop', ref: record.ref }}>
            {workshopStrings.asRecord}
          </Link>
        </span>
      }
    >
      <PermissionReason action="record.write" />
      <nav className="record-tabs" aria-label={workshopStrings.views}>
        {PARTS.map(({ to, name }) => (
          <Link key={to} to={to} params={{ space, ref }}>
            {name}
          </Link>
        ))}
      </nav>
      <Content view={view} />
    </Page>
  )
}
