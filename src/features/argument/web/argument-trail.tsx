import { Link } from '@tanstack/react-router'
import { Button } from '../../../web/ui/button.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { argumentStrings } from './argument-strings.ts'
import type { ArgumentPlaces } from './use-argument-place.ts'

/** Where in the argument the screen is: all of it, or one of its modules; the way up leads to the module's folder. */
export function ArgumentTrail({ places }: { readonly places: ArgumentPlaces }) {
  const space = useSpace()
  const { inside, whole } = places
  return (
    <div className="argument-trail">
      <nav className="breadcrumb" aria-label={argumentStrings.where}>
        <ol>
          <li aria-current={inside === null ? 'location' : undefined}>
            {inside === null ? (
              argumentStrings.upperLevel
            ) : (
              <Link
                to="/cases/$space/argument"
                params={{ space }}
                search={({ canvas }) => ({ canvas, at: inside.ref })}
                resetScroll={false}
              >
                {argumentStrings.upperLevel}
              </Link>
            )}
          </li>
          {inside !== null && (
            <li aria-current="location">
              <b>{inside.ref}</b> {inside.title}
            </li>
          )}
        </ol>
      </nav>
      {inside === null && (
        <Button look="quiet" aria-pressed={whole} onClick={() => places.showWhole(!whole)}>
          {argumentStrings.modulesTogether}
        </Button>
      )}
    </div>
  )
}
