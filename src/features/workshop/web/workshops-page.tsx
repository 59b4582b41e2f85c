import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText } from '../../../web/text/dates.ts'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { WorkshopLine } from '../workshop-contract.ts'
import { NewWorkshopDialog } from './new-workshop-dialog.tsx'
import { workshopsQuery } from './workshop-query.ts'
import { WorkshopState } from './workshop-state.tsx'
import { workshopStrings } from './workshop-strings.ts'
import '../../records/web/record-table.css'
import './workshop.css'

/** The hazard workshops of a case, and the way to a new one. */
export function WorkshopsPage() {
  const space = useSpace()
  const [creating, setCreating] = useState(false)
  const { data, error, refetch } = useQuery(workshopsQuery(space))
  const start = (
    <GuardedButton action="record.write" look="primary" onClick={() => setCreating(true)}>
      {workshopStrings.newWorkshop}
    </GuardedButton>
  )
  const isEmpty = data?.workshops.length === 0
  return (
    <Page title={workshopStrings.title} about={workshopStrings.about} actions={isEmpty ? undefined : start}>
      <PermissionReason action="record.write" />
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data === undefined && !error && <Loading />}
      {isEmpty && (
        <EmptyState title={workshopStrings.noneTitle} actions={start}>
          {workshopStrings.none}
        </EmptyState>
      )}
      {data !== undefined && !isEmpty && <WorkshopTable workshops={data.workshops} />}
      {creating && <NewWorkshopDialog onClose={() => setCreating(false)} />}
    </Page>
  )
}

function WorkshopTable({ workshops }: { readonly workshops: readonly WorkshopLine[] }) {
  const space = useSpace()
  return (
    <div className="record-table">
      <table className="workshop-list">
        <thead>
          <tr>
            <th scope="col">{workshopStrings.name}</th>
            <th scope="col">{workshopStrings.state}</th>
            <th scope="col">{workshopStrings.heldOn}</th>
            <th scope="col">{workshopStrings.technique}</th>
            <th scope="col">{workshopStrings.people}</th>
            <th scope="col">{workshopStrings.hazards}</th>
          </tr>
        </thead>
        <tbody>
          {workshops.map(({ id, ref, name, state, stateLabel, heldOn, technique, people, hazards }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/cases/$space/workshops/$ref" params={{ space, ref }}>
                  <b>{ref}</b> {name}
                </Link>
              </th>
              <td>
                <WorkshopState state={state} label={stateLabel} />
              </td>
              <td className="no-break">
                {heldOn === null ? <span className="muted">{workshopStrings.noDate}</span> : dayText(heldOn)}
              </td>
              <td>{technique === null ? '' : workshopStrings.techniques[technique]}</td>
              <td data-label={workshopStrings.people}>{people}</td>
              <td data-label={workshopStrings.hazards}>{hazards}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
