import { useToastShelf } from '../../../web/toasts/use-toasts.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { SavedView, ViewScreen } from '../saved-views-contract.ts'
import { SaveViewForm } from './save-view-form.tsx'
import { ViewRow } from './view-row.tsx'
import { currentView, keptSearch } from './view-state.ts'
import { useViewWrite, viewActions } from './views-query.ts'
import { viewsStrings } from './views-strings.ts'

interface Props {
  readonly screen: ViewScreen
  readonly search: { readonly [name: string]: unknown }
  readonly views: readonly SavedView[]
  readonly onDone: () => void
}

/** All views of a screen: choose, keep the changes, rename, share, delete, and save what is shown as another. */
export function ViewsPanel({ screen, search, views, onDone }: Props) {
  const shelf = useToastShelf()
  const current = currentView(views, search)
  const keep = useViewWrite(screen, ({ id }: SavedView) => viewActions.change(id, { search: keptSearch(search) }))
  const bringBack = useViewWrite(screen, viewActions.bringBack)
  const end = useViewWrite(screen, viewActions.end)
  const remove = ({ id, name }: SavedView) =>
    end.mutate(id, {
      onSuccess: () => shelf.tell(viewsStrings.removed(name), () => bringBack.mutateAsync(id)),
    })
  const groups = [
    { title: viewsStrings.yours, of: views.filter(({ mine, shared }) => mine && !shared) },
    { title: viewsStrings.shared, of: views.filter(({ shared }) => shared) },
  ].filter((group) => group.of.length > 0)
  const error = keep.error ?? end.error
  return (
    <div className="stack-small">
      {groups.length === 0 && <p className="muted">{viewsStrings.none}</p>}
      {groups.map(({ title, of }) => (
        <section key={title} aria-label={title}>
          <h2 className="views-heading">{title}</h2>
          <ul>
            {of.map((view) => (
              <ViewRow
                key={view.id}
                screen={screen}
                view={view}
                isCurrent={view.id === current?.view.id}
                onShow={onDone}
                onRemove={() => remove(view)}
              />
            ))}
          </ul>
        </section>
      ))}
      {current?.isChanged === true && current.view.mayChange && (
        <div>
          <Button disabled={keep.isPending} onClick={() => keep.mutate(current.view, { onSuccess: onDone })}>
            {viewsStrings.update(current.view.name)}
          </Button>
        </div>
      )}
      {error && <ProblemNotice error={error} />}
      <SaveViewForm screen={screen} search={search} isAnother={current !== null} onSaved={onDone} />
    </div>
  )
}
