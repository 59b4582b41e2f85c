import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../../web/ui/page.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { changesStrings } from './changes-strings.ts'
import { doubtsQuery } from './changes-query.ts'
import { DifferenceView } from './difference-view.tsx'
import '../../../web/ui/view-tabs.css'
import './changes.css'

const ROUTE = '/cases/$space/changes'

const BaselineDialog = lazyPart(() => import('./baseline-dialog.tsx'), 'BaselineDialog')
const DoubtQueue = lazyPart(() => import('./doubt-queue.tsx'), 'DoubtQueue', { waiting: <Loading /> })

/** What a case has become, and what that puts in doubt. */
export function ChangesPage() {
  const { view } = useSearch({ from: ROUTE })
  const [freezing, setFreezing] = useState(false)
  const freeze = (
    <GuardedButton action="baseline.make" look="primary" onClick={() => setFreezing(true)}>
      {changesStrings.makeBaseline}
    </GuardedButton>
  )
  return (
    <Page title={changesStrings.title} actions={freeze}>
      <Views />
      {view === 'doubts' ? <DoubtQueue /> : <DifferenceView />}
      {freezing && <BaselineDialog onClose={() => setFreezing(false)} />}
    </Page>
  )
}

function Views() {
  const space = useSpace()
  const { view } = useSearch({ from: ROUTE })
  const { data } = useQuery(doubtsQuery(space))
  const views = [
    { name: changesStrings.changed, to: undefined, count: undefined },
    { name: changesStrings.inDoubt, to: 'doubts' as const, count: data?.total },
  ]
  return (
    <nav className="view-tabs" aria-label={changesStrings.views}>
      {views.map(({ name, to, count }) => (
        <Link
          key={name}
          from={ROUTE}
          to={ROUTE}
          params={{ space }}
          search={(before) => ({ ...before, view: to, at: undefined })}
          className="view-tab"
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={view === to ? 'page' : undefined}
        >
          {name}
          {count !== undefined && <span className="view-count">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
