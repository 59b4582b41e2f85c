import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { connectionOf } from '../../../domain/argument/argument-notation.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { NARROW, useMedia } from '../../../web/ui/use-media.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { AddElementDialog } from './add-element-dialog.tsx'
import { type Droppable, linkStep, stepsToDrop } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { closedAtFirst, indexOf, treeRows } from './argument-tree.ts'
import { ArgumentTreeView } from './argument-tree-view.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { DownloadDrawing } from './download-drawing.tsx'
import { DropPanel } from './drop-panel.tsx'
import { ElementLinks, ElementPanel } from './element-panel.tsx'
import { GenerateDialog } from './generate-dialog.tsx'
import { takeBack, useArgumentWrites } from './use-argument-writes.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import './argument-page.css'

const ArgumentDiagram = lazyPart(() => import('./argument-diagram.tsx'), 'ArgumentDiagram', { waiting: <Loading /> })
const route = getRouteApi('/cases/$space/argument')

type Dialog = 'add' | 'connect' | 'generate' | 'top' | null

/** Tree, diagram, chosen element and side panel: four views of one argument and one selection. */
export function ArgumentWorkplace({ view }: { readonly view: ArgumentView }) {
  const space = useSpace()
  const narrow = useMedia(NARROW)
  const { at, canvas } = route.useSearch()
  const navigate = route.useNavigate()
  const writes = useArgumentWrites(space)
  const [dialog, setDialog] = useState<Dialog>(null)
  const [refused, setRefused] = useState<{ readonly title: string; readonly why: string } | null>(null)
  const index = useMemo(() => indexOf(view), [view])
  const [changed, setClosed] = useState<ReadonlySet<string> | null>(null)
  const closed = useMemo(() => changed ?? closedAtFirst(view, index), [changed, view, index])
  const rows = useMemo(() => treeRows(view, index, closed), [view, index, closed])
  const shown = useMemo(() => new Set(rows.map(({ element }) => element.id)), [rows])
  const chosen = view.elements.find(({ ref }) => ref === at) ?? null
  const doubtful = view.elements.filter(({ outlook }) => outlook !== 'holds').length

  const chooseRef = (ref: string) =>
    void navigate({ search: (before) => ({ ...before, at: ref }), replace: true, resetScroll: false })
  const choose = ({ ref }: ArgumentElement) => chooseRef(ref)
  const open = (id: string, opens: boolean) => {
    const next = new Set(closed)
    if (opens) next.delete(id)
    else next.add(id)
    setClosed(next)
  }
  const connect = (upper: ArgumentElement, lower: ArgumentElement) => {
    const connection = connectionOf(upper, lower, { below: (id) => index.belowOf.get(id) ?? [] })
    if (!connection.allowed) {
      setRefused({ title: argumentStrings.notConnected(upper.ref, lower.ref), why: connection.why })
      return
    }
    setRefused(null)
    writes.write({
      steps: [linkStep(connection, upper.id, lower.id)],
      said: () => argumentStrings.connected(upper.ref, lower.ref),
      undo: takeBack,
    })
  }
  const dropRecord = (upper: ArgumentElement, record: Droppable) => {
    const steps = stepsToDrop(upper, record)
    if (steps.length === 0) {
      setRefused({ title: argumentStrings.notConnected(upper.ref, record.ref), why: argumentStrings.chooseFirst })
      return
    }
    setRefused(null)
    writes.write({
      steps,
      said: ({ records }) => argumentStrings.added(records[0]?.ref ?? ''),
      undo: takeBack,
    })
  }
  const empty = view.elements.length === 0
  const showsCanvas = !narrow || canvas === 'yes'
  return (
    <Page
      title={argumentStrings.title}
      wide
      about={empty ? undefined : argumentStrings.about(view.elements.length, doubtful)}
      actions={
        empty ? undefined : (
          <>
            <GuardedButton action="record.write" onClick={() => setDialog('generate')}>
              {argumentStrings.generate}
            </GuardedButton>
            <DownloadDrawing view={view} />
          </>
        )
      }
    >
      <PermissionReason action="record.write" />
      {writes.error && dialog === null && <ProblemNotice error={writes.error} />}
      {refused && (
        <Notice tone="bad" title={refused.title}>
          <p>{refused.why}</p>
        </Notice>
      )}
      {empty && (
        <EmptyState
          title={argumentStrings.emptyTitle}
          actions={
            <>
              <GuardedButton action="record.write" look="primary" onClick={() => setDialog('generate')}>
                {argumentStrings.generate}
              </GuardedButton>
              <GuardedButton action="record.write" onClick={() => setDialog('top')}>
                {argumentStrings.firstGoal}
              </GuardedButton>
            </>
          }
        >
          {argumentStrings.emptyAbout}
        </EmptyState>
      )}
      {!empty && (
        <>
          {narrow && (
            <div>
              <Button
                aria-pressed={canvas === 'yes'}
                onClick={() =>
                  void navigate({ search: (before) => ({ ...before, canvas: canvas === 'yes' ? undefined : 'yes' }) })
                }
              >
                {canvas === 'yes' ? argumentStrings.hideCanvas : argumentStrings.showCanvas}
              </Button>
            </div>
          )}
          <div className="argument-frame">
            <Card
              title={argumentStrings.tree}
              aside={
                <Button
                  look="quiet"
                  onClick={() => setClosed(closed.size > 0 ? new Set() : new Set(index.belowOf.keys()))}
                >
                  {closed.size > 0 ? argumentStrings.openAll : argumentStrings.closeAll}
                </Button>
              }
            >
              <ArgumentTreeView rows={rows} chosen={chosen} onChoose={choose} onOpen={open} onDropRecord={dropRecord} />
            </Card>
            {showsCanvas && (
              <ArgumentDiagram
                view={view}
                shown={shown}
                chosen={chosen}
                onChoose={choose}
                onConnect={connect}
                onDropRecord={dropRecord}
              />
            )}
          </div>
          <div className="argument-lower">
            {chosen === null ? (
              <Card title={argumentStrings.chosen}>
                <p className="muted">{argumentStrings.nothingChosen}</p>
              </Card>
            ) : (
              <>
                <ElementPanel
                  key={chosen.id}
                  element={chosen}
                  writes={writes}
                  onAdd={() => setDialog('add')}
                  onConnect={() => setDialog('connect')}
                />
                <ElementLinks key={`links ${chosen.id}`} element={chosen} />
              </>
            )}
            <DropPanel chosen={chosen} onDropRecord={dropRecord} />
          </div>
        </>
      )}
      {dialog === 'generate' && <GenerateDialog writes={writes} onClose={() => setDialog(null)} />}
      {(dialog === 'add' || dialog === 'top') && (
        <AddElementDialog
          upper={dialog === 'top' ? null : chosen}
          writes={writes}
          onAdded={chooseRef}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'connect' && chosen && (
        <ConnectDialog upper={chosen} index={index} onConnect={connect} onClose={() => setDialog(null)} />
      )}
    </Page>
  )
}
