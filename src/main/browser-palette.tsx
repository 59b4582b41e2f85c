import { useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { portfolioQuery } from '../features/portfolio/web/portfolio-query.ts'
import { fieldText } from '../features/records/web/field-text.ts'
import { usePermissionJudge } from '../features/records/web/permission-guard.tsx'
import { recordPlace } from '../features/records/web/record-place.ts'
import { recordQuery, searchQuery } from '../features/records/web/record-queries.ts'
import { kindsQuery, sessionQuery } from '../features/records/web/space-queries.ts'
import { matching, type PaletteEntry } from '../web/actions/palette-entry.ts'
import { Palette } from '../web/actions/palette.tsx'
import { keepChoice, recentChoices } from '../web/actions/recent-choices.ts'
import { type PermissionJudge, reasonAgainst } from '../web/actions/screen-action.ts'
import { useOfferedActions } from '../web/actions/use-actions.ts'
import { useRested } from '../web/forms/use-rested.ts'
import { browserActionStrings } from './browser-action-strings.ts'
import { browserStrings } from './browser-strings.ts'

interface Props {
  readonly onClose: () => void
}

/** Finds actions, screens, cases, and the records of the case that is open. */
export function BrowserPalette({ onClose }: Props) {
  const judge = usePermissionJudge()
  const { space = '' } = useParams({ strict: false })
  const { data: session } = useQuery(sessionQuery)
  const place = `${session?.personId ?? ''} ${space}`
  const [text, setText] = useState('')
  const [recent] = useState(() => recentChoices(place))
  const actions = useOfferedActions().map((action) => entryOf(action, judge))
  const cases = useCaseEntries()
  const records = useRecordEntries(space, text, recent)
  const known = matching([...actions, ...cases, ...records.recent], text)
  const found = records.found.filter(({ id }) => known.every((entry) => entry.id !== id))
  return (
    <Palette
      text={text}
      onText={setText}
      entries={[...known, ...found]}
      recent={recent}
      onClose={onClose}
      onChosen={(entry) => {
        keepChoice(place, entry.id)
        onClose()
        entry.run()
      }}
    />
  )
}

function entryOf(action: Parameters<typeof reasonAgainst>[0], judge: PermissionJudge): PaletteEntry {
  const { id, group, name, keys, run } = action
  return { id, group, text: name, keys, reason: reasonAgainst(action, judge), run }
}

function useCaseEntries(): readonly PaletteEntry[] {
  const navigate = useNavigate()
  const { data } = useQuery(portfolioQuery)
  return (data?.cases ?? []).map(({ space: { id, name } }) => ({
    id: `case ${id}`,
    group: browserActionStrings.cases,
    text: name,
    reason: null,
    run: () => void navigate({ to: '/cases/$space', params: { space: id } }),
  }))
}

const RECORD = /^record (\S+) (\S+)$/

/** Records that the words find, and those chosen lately. */
function useRecordEntries(space: string, text: string, recent: readonly string[]) {
  const navigate = useNavigate()
  const words = useRested(text).trim()
  const { data } = useQuery({ ...searchQuery(space, words), enabled: space !== '' && words !== '' })
  const lately = recent.flatMap((id) => {
    const [, kind, ref] = RECORD.exec(id) ?? []
    return kind === undefined || ref === undefined ? [] : [recordQuery(space, kind, ref)]
  })
  const seen = useQueries({ queries: lately })
  const { data: kinds } = useQuery(kindsQuery)
  const entry = (kind: string, ref: string, title: string): PaletteEntry => ({
    id: `record ${kind} ${ref}`,
    group: browserStrings.records,
    mark: ref,
    text: title,
    reason: null,
    run: () => void navigate(recordPlace(space, { kind, ref })),
  })
  return {
    found:
      words === '' || text.trim() === '' ? [] : (data?.hits ?? []).map((hit) => entry(hit.kind, hit.ref, hit.title)),
    recent: seen.flatMap(({ data: detail }) => {
      if (detail === undefined) return []
      const { kind, ref, fields } = detail.record
      return [entry(kind, ref, fieldText(fields[kinds?.find(({ name }) => name === kind)?.title ?? 'name']))]
    }),
  }
}
