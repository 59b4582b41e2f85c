import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { NARROW, useMedia } from '../../../web/ui/use-media.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentView } from '../argument-contract.ts'
import { type ArgumentDialog, ArgumentDialogs } from './argument-dialogs.tsx'
import { ArgumentEmpty } from './argument-empty.tsx'
import { ArgumentFrame } from './argument-frame.tsx'
import { isModule } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import { ArgumentTrail } from './argument-trail.tsx'
import { ChosenPart } from './chosen-part.tsx'
import { DownloadDrawing } from './download-drawing.tsx'
import { DropPanel } from './drop-panel.tsx'
import { GenerateButton } from './generate-button.tsx'
import { useArgumentChanges } from './use-argument-changes.ts'
import { useArgumentPlace } from './use-argument-place.ts'
import { useArgumentWrites } from './use-argument-writes.ts'
import './argument-page.css'

/** Tree, diagram, chosen part and side panel: four views of one place of the argument and one selection. */
export function ArgumentWorkplace({ view }: { readonly view: ArgumentView }) {
  const narrow = useMedia(NARROW)
  const writes = useArgumentWrites(useSpace())
  const places = useArgumentPlace(view)
  const changes = useArgumentChanges(view, writes)
  const [dialog, setDialog] = useState<ArgumentDialog | null>(null)
  const { inside, shown, chosen, canvas } = places
  const { refused } = changes
  const begun = view.elements.length + view.modules.length > 0
  const doubtful = view.elements.filter(({ outlook }) => outlook !== 'holds').length
  const about =
    inside === null
      ? argumentStrings.about(view.elements.length, doubtful)
      : argumentStrings.about(inside.elements, inside.doubtful)
  return (
    <Page
      title={argumentStrings.title}
      wide
      about={begun ? about : undefined}
      actions={
        begun && (
          <>
            <GenerateButton onGenerate={() => setDialog('generate')} />
            <GuardedButton action="record.write" onClick={() => setDialog('module')}>
              {argumentStrings.newModule}
            </GuardedButton>
            <DownloadDrawing shown={shown} />
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
      {view.modules.length > 0 && <ArgumentTrail view={view} places={places} />}
      {shown.parts.length === 0 ? (
        <ArgumentEmpty
          inModule={inside !== null}
          onGenerate={() => setDialog('generate')}
          onWrite={() => setDialog('top')}
        />
      ) : (
        <>
          {narrow && (
            <div>
              <Button aria-pressed={canvas} onClick={() => places.showCanvas(!canvas)}>
                {canvas ? argumentStrings.hideCanvas : argumentStrings.showCanvas}
              </Button>
            </div>
          )}
          <ArgumentFrame places={places} changes={changes} showsCanvas={!narrow || canvas} />
          <div className="argument-lower">
            <ChosenPart view={view} places={places} writes={writes} onDialog={setDialog} />
            <DropPanel chosen={chosen === null || isModule(chosen) ? null : chosen} onDropRecord={changes.dropRecord} />
          </div>
        </>
      )}
      <ArgumentDialogs
        open={dialog}
        view={view}
        places={places}
        changes={changes}
        writes={writes}
        onClose={() => setDialog(null)}
      />
    </Page>
  )
}
