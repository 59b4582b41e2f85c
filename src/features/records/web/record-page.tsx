import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { isFinal } from '../../../domain/record/finality.ts'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import type { KindView, RecordDetail } from '../records-contract.ts'
import { fieldText } from './field-text.ts'
import { FieldsCard } from './fields-card.tsx'
import { FrozenCard } from './frozen-card.tsx'
import { LinksPanel } from './links-panel.tsx'
import { RecordFindings } from './record-findings.tsx'
import { RecordFrame } from './record-frame.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordProblem } from './record-problem.tsx'
import { recordQuery } from './record-queries.ts'
import { kindsQuery } from './space-queries.ts'
import './record-page.css'

/** The screen of a record of any kind: its fields, its links, what the rules say, and its history. */
export function RecordPage() {
  const { space, kind, ref } = useParams({ from: '/cases/$space/records/$kind/$ref' })
  const { view } = useSearch({ from: '/cases/$space/records/$kind/$ref' })
  const detail = useQuery(recordQuery(space, kind, ref))
  const kinds = useQuery(kindsQuery)
  const error = detail.error ?? kinds.error
  if (detail.data !== undefined && kinds.data !== undefined) {
    const declared = kinds.data.find((one) => one.name === kind)
    if (declared !== undefined) {
      return (
        <RecordFrame detail={detail.data} kind={declared} title={titleOf(detail.data, declared)}>
          {view === 'history' ? (
            <RecordHistory record={detail.data.record} />
          ) : (
            <RecordContent key={detail.data.record.id} detail={detail.data} kind={declared} />
          )}
        </RecordFrame>
      )
    }
  }
  return (
    <Page title={ref}>
      {error ? <RecordProblem kind={kind} record={ref} error={error} retry={detail.refetch} /> : <Loading />}
    </Page>
  )
}

function RecordContent({ detail, kind }: { readonly detail: RecordDetail; readonly kind: KindView }) {
  return (
    <>
      <RecordFindings detail={detail} />
      <div className="record-columns">
        <Fields record={detail.record} kind={kind} />
        <LinksPanel detail={detail} />
      </div>
    </>
  )
}

function Fields({ record, kind }: { readonly record: RecordDetail['record']; readonly kind: KindView }) {
  const { final, fields } = kind
  if (final !== null && isFinal(final, record)) {
    const isOpen = ({ name }: KindView['fields'][number]) => final.open.includes(name)
    const said = fields.filter((field) => !isOpen(field) && record.fields[field.name] !== undefined)
    return <FrozenFields record={record} frozen={said} open={fields.filter(isOpen)} />
  }
  if (kind.byHand) return <FieldsCard record={record} fields={fields.filter(({ name }) => name !== final?.field)} />
  return (
    <FrozenFields
      record={record}
      frozen={fields.filter(({ material }) => material)}
      open={fields.filter(({ material }) => !material)}
    />
  )
}

interface FrozenProps {
  readonly record: RecordDetail['record']
  readonly frozen: KindView['fields']
  readonly open: KindView['fields']
}

function FrozenFields({ record, frozen, open }: FrozenProps) {
  return (
    <div className="stack">
      <FrozenCard record={record} fields={frozen} />
      {open.length > 0 && <FieldsCard record={record} fields={open} />}
    </div>
  )
}

/** What a record is called: the field its kind names it by. */
function titleOf(detail: RecordDetail, kind: KindView): string {
  return fieldText(detail.record.fields[kind.title]) || kind.label
}
