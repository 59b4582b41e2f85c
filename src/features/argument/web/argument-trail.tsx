import { Link } from '@tanstack/react-router'
import { Button } from '../../../web/ui/button.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentModule, ArgumentView } from '../argument-contract.ts'
import { pathTo } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import type { ArgumentPlaces } from './use-argument-place.ts'

interface Props {
  readonly view: ArgumentView
  readonly places: ArgumentPlaces
}

/** Where in the argument the screen is: all of it, or a module within others; each way up leads to the folder left. */
export function ArgumentTrail({ view, places }: Props) {
  const space = useSpace()
  const { inside, whole } = places
  const path = inside === null ? [] : pathTo(view, inside)
  const trail = inside === null ? [] : [...path, inside]
  /** The way up to a level, where the folder that was left is chosen. */
  const up = (module: ArgumentModule | null, words: string, depth: number) => (
    <Link
      to="/cases/$space/argument"
      params={{ space }}
      search={({ canvas }) => ({ canvas, module: module?.ref, at: trail[depth]?.ref })}
      resetScroll={false}
    >
      {words}
    </Link>
  )
  return (
    <div className="argument-trail">
      <nav className="breadcrumb" aria-label={argumentStrings.where}>
        <ol>
          <li aria-current={inside === null ? 'location' : undefined}>
            {inside === null ? argumentStrings.upperLevel : up(null, argumentStrings.upperLevel, 0)}
          </li>
          {path.map((module, place) => (
            <li key={module.id}>{up(module, `${module.ref} ${module.title}`, place + 1)}</li>
          ))}
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
