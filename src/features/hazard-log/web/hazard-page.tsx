import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { textOf } from '../../../domain/record/record.ts'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { FieldsCard } from '../../records/web/fields-card.tsx'
import { LinksPanel } from '../../records/web/links-panel.tsx'
import { RecordFindings } from '../../records/web/record-findings.tsx'
import { RecordFrame } from '../../records/web/record-frame.tsx'
import { RecordHistory } from '../../records/web/record-history.tsx'
import { RecordProblem } from '../../records/web/record-problem.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { kindsQuery } from '../../records/web/space-queries.ts'
import type { KindView, RecordDetail } from '../../records/records-contract.ts'
import { BowTie } from './bow-tie.tsx'
import { useBowTieParts } from './bow-tie-query.ts'
import { SimilarHazards } from './similar-hazards.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'

const ROUTE = '/cases/$space/hazards/$ref'

/** Fields that the bow-tie and the ratings show. */
const SHOWN_ABOVE = new Set(['name', 'effect', 'harm', 'initial', 'residual', 'residualWithTransferred'])
const ROLES_ABOVE = ['leads-to', 'mitigates', 'rates-again']

/** A hazard with its causes, controls and evidence, its ratings, and what is the matter with it. */
export function HazardPage() {
  const { space, ref } = useParams({ from: ROUTE })
  const { view } = useSearch({ from: ROUTE })
  const detail = useQuery(recordQuery(space, 'hazard', ref))
  const kinds = useQuery(kindsQuery)
  // Asked for at once and shown together: the bow-tie would push down what is below it if it came later.
  const bowTie = useBowTieParts(ref)
  const kind = kinds.data?.find(({ name }) => name === 'hazard')
  if (detail.data === undefined || kind === undefined || bowTie.isLoading) {
    const error = detail.error ?? kinds.error
    return (
      <Page title={ref}>
        {error ? <RecordProblem kind="hazard" record={ref} error={error} retry={detail.refetch} /> : <Loading />}
      </Page>
    )
  }
  return (
    <RecordFrame detail={detail.data} kind={kind} title={textOf(detail.data.record, 'name')} wide>
      {view === 'history' ? (
        <RecordHistory record={detail.data.record} />
      ) : (
        <HazardContent key={detail.data.record.id} detail={detail.data} kind={kind} />
      )}
    </RecordFrame>
  )
}

function HazardContent({ detail, kind }: { readonly detail: RecordDetail; readonly kind: KindView }) {
  const { record } = detail
  return (
    <>
      <RecordFindings detail={detail} />
      <BowTie detail={detail} />
      <div className="record-columns">
        <FieldsCard
          record={record}
          title={hazardLogStrings.details}
          fields={kind.fields.filter(({ name }) => !SHOWN_ABOVE.has(name))}
        />
        <LinksPanel detail={detail} without={ROLES_ABOVE} />
      </div>
      <SimilarHazards record={record} />
    </>
  )
}
