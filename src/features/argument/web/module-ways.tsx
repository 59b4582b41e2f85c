import { Button } from '../../../web/ui/button.tsx'
import type { ArgumentElement, ArgumentView } from '../argument-contract.ts'
import { awayGoalsFor } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import { targetWord } from './element-words.ts'
import type { ArgumentPlaces } from './use-argument-place.ts'

interface Props {
  readonly view: ArgumentView
  readonly element: ArgumentElement
  readonly places: ArgumentPlaces
}

/** The ways between modules: from an away goal to the goal that it stands for, and from there back to each. */
export function ModuleWays({ view, element, places }: Props) {
  const away = awayGoalsFor(view, element)
  return (
    <>
      {element.away && (
        <div className="row">
          <span>{argumentStrings.standingFor(targetWord(element))}</span>
          {element.standsFor !== null && (
            <Button onClick={() => places.follow(element)}>{argumentStrings.follow(element.standsFor.ref)}</Button>
          )}
        </div>
      )}
      {away.length > 0 && (
        <section aria-label={argumentStrings.standInsByGoal} className="row">
          {away.map((one) => (
            <Button key={one.id} onClick={() => places.goTo(one)}>
              {argumentStrings.backTo(one.ref, one.module?.ref ?? '')}
            </Button>
          ))}
        </section>
      )}
    </>
  )
}
