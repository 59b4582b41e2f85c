import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { ReportPreview as Preview } from '../report-preview-contract.ts'
import { BareCover } from './bare-cover.tsx'
import { placed } from './placed.ts'
import { PreviewBlock } from './preview-block.tsx'
import { previewQuery } from './preview-query.ts'
import { previewStrings } from './preview-strings.ts'
import './preview.css'

const ROUTE = '/cases/$space/reports'

/** What a report would say now, part by part; it follows the case as people edit it, and marks what is missing. */
export function ReportPreview() {
  const space = useSpace()
  const { report, part = '0' } = useSearch({ from: ROUTE })
  const { data, error, refetch } = useQuery(previewQuery(space, report, Number(part)))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return <Loading />
  const missing = data.parts.reduce((sum, one) => sum + one.missing, 0)
  return (
    <div className="stack">
      <p className="row small">
        <span>{previewStrings.version(data.version)}</span>
        <Tag tone="warn">{data.status}</Tag>
        <span className="muted">
          {missing === 0 ? previewStrings.nothingMissing : previewStrings.missingInAll(missing)}
        </span>
      </p>
      <Parts preview={data} />
      <article className="preview" aria-label={previewStrings.page(data.title)}>
        {placed(data.blocks).map(({ key, item }) => (
          <PreviewBlock key={key} block={item} />
        ))}
      </article>
      <BareCover blocks={data.blocks} />
      <nav className="row spread" aria-label={previewStrings.parts}>
        <Turn preview={data} to={data.part - 1} label={previewStrings.before} />
        <Turn preview={data} to={data.part + 1} label={previewStrings.after} />
      </nav>
    </div>
  )
}

/** All the parts, each with what is missing in it. */
function Parts({ preview }: { readonly preview: Preview }) {
  const navigate = useNavigate({ from: ROUTE })
  return (
    <SelectField
      label={previewStrings.partOfReport}
      options={placed(preview.parts).map(({ key, item }) => ({
        value: key,
        text: item.missing > 0 ? `${nameOf(item)} – ${previewStrings.missing(item.missing)}` : nameOf(item),
      }))}
      value={String(preview.part)}
      onSelect={(part) =>
        void navigate({ search: (before) => ({ ...before, part }), replace: true, resetScroll: false })
      }
    />
  )
}

interface TurnProps {
  readonly preview: Preview
  readonly to: number
  readonly label: string
}

function Turn({ preview, to, label }: TurnProps) {
  const space = useSpace()
  const part = preview.parts[to]
  if (part === undefined) return <span />
  return (
    <Link
      from={ROUTE}
      to={ROUTE}
      params={{ space }}
      search={(before) => ({ ...before, part: String(to) })}
      resetScroll={false}
    >
      {label}: {nameOf(part)}
    </Link>
  )
}

function nameOf({ number, title }: Preview['parts'][number]): string {
  return previewStrings.partName(number, title)
}
