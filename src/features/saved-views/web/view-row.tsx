import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { SavedView, ViewScreen } from '../saved-views-contract.ts'
import { useViewWrite, viewActions } from './views-query.ts'
import { viewsStrings } from './views-strings.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  readonly screen: ViewScreen
  readonly view: SavedView
  readonly isCurrent: boolean
  readonly onShow: () => void
  readonly onRemove: () => void
}

/** One view: leads to what it keeps, and for who may change it the ways to do so. */
export function ViewRow({ screen, view, isCurrent, onShow, onRemove }: Props) {
  const { id, name, shared, search, mayChange } = view
  const [isRenaming, setRenaming] = useState(false)
  const mayShare = useMay('view.share')
  const share = useViewWrite(screen, (to: boolean) => viewActions.change(id, { shared: to }))
  if (isRenaming) return <RenameForm screen={screen} view={view} onDone={() => setRenaming(false)} />
  return (
    <li className="views-row">
      <Link
        to="."
        search={{ ...search, view: id }}
        className="views-link"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onShow}
      >
        {name}
      </Link>
      {mayChange && (
        <span className="views-acts">
          <Button look="quiet" aria-label={viewsStrings.renameOf(name)} onClick={() => setRenaming(true)}>
            {viewsStrings.rename}
          </Button>
          {(mayShare || shared) && (
            <Button
              look="quiet"
              disabled={share.isPending}
              aria-label={shared ? viewsStrings.unshareOf(name) : viewsStrings.shareOf(name)}
              onClick={() => share.mutate(!shared)}
            >
              {shared ? viewsStrings.unshare : viewsStrings.share}
            </Button>
          )}
          <Button look="quiet" aria-label={viewsStrings.removeOf(name)} onClick={onRemove}>
            {viewsStrings.remove}
          </Button>
        </span>
      )}
      {share.error && <ProblemNotice error={share.error} />}
    </li>
  )
}

interface RenameProps {
  readonly screen: ViewScreen
  readonly view: SavedView
  readonly onDone: () => void
}

function RenameForm({ screen, view, onDone }: RenameProps) {
  const [name, setName] = useState(view.name)
  const [isTried, setTried] = useState(false)
  const rename = useViewWrite(screen, (to: string) => viewActions.change(view.id, { name: to }))
  const isEmpty = name.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) rename.mutate(name.trim(), { onSuccess: onDone })
  }
  return (
    <li>
      <form className="stack-small views-form" onSubmit={formSent(submit)} noValidate>
        <TextField
          label={viewsStrings.newName}
          error={isTried && isEmpty ? viewsStrings.nameNeeded : ''}
          value={name}
          onText={setName}
        />
        {rename.error && <ProblemNotice error={rename.error} />}
        <div className="row">
          <Button type="submit" disabled={rename.isPending}>
            {viewsStrings.keepName}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {uiStrings.cancel}
          </Button>
        </div>
      </form>
    </li>
  )
}
