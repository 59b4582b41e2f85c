import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { SavedView, ViewScreen } from '../saved-views-contract.ts'
import { keptSearch } from './view-state.ts'
import { useViewWrite, viewActions } from './views-query.ts'
import { viewsStrings } from './views-strings.ts'

interface Props {
  readonly screen: ViewScreen
  readonly search: { readonly [name: string]: unknown }
  /** Another view is shown, of which this becomes a second one. */
  readonly isAnother: boolean
  readonly onSaved: () => void
}

/** Keeps what the screen shows under a name, and goes on in that view. */
export function SaveViewForm({ screen, search, isAnother, onSaved }: Props) {
  const navigate = useNavigate()
  const mayShare = useMay('view.share')
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const [isTried, setTried] = useState(false)
  const kept = keptSearch(search)
  const save = useViewWrite(screen, viewActions.save)
  const title = isAnother ? viewsStrings.saveAs : viewsStrings.save
  const goOnIn = (views: readonly SavedView[]) => {
    const saved = views.findLast((view) => view.mine && view.name === name.trim())
    if (saved !== undefined) void navigate({ to: '.', search: { ...kept, view: saved.id }, replace: true })
    onSaved()
  }
  const submit = () => {
    setTried(true)
    const trimmed = name.trim()
    if (trimmed === '') return
    const view = { screen, name: trimmed, search: kept, shared: isShared }
    save.mutate(view, { onSuccess: ({ views }) => goOnIn(views) })
  }
  return (
    <form className="stack-small views-save" onSubmit={formSent(submit)} noValidate aria-label={title}>
      <TextField
        label={viewsStrings.name}
        error={isTried && name.trim() === '' ? viewsStrings.nameNeeded : ''}
        value={name}
        onText={setName}
      />
      {mayShare && (
        <label className="row views-share">
          <input type="checkbox" checked={isShared} onChange={({ target }) => setShared(target.checked)} />
          {viewsStrings.shareIt}
        </label>
      )}
      {save.error && <ProblemNotice error={save.error} />}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {title}
        </Button>
      </div>
    </form>
  )
}
