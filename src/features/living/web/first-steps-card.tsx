import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ScreenAction } from '../../../web/actions/screen-action.ts'
import { useActions } from '../../../web/actions/use-actions.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Overview } from '../living-contract.ts'
import { FIRST_STEPS, type FirstStep, stepsDone } from './first-steps.ts'
import { firstStepsStrings } from './first-steps-strings.ts'
import { useSkippedSteps } from './skipped-steps.ts'
import './first-steps-card.css'

/** The kind of record that a step begins with; the others have a screen of their own. */
const KINDS: { readonly [S in FirstStep]?: string } = {
  product: 'product',
  'intended-use': 'intended-use',
  plan: 'plan',
  officer: 'cso-appointment',
  controls: 'control',
  evidence: 'evidence',
  argument: 'goal',
}

/** Ten steps from an empty case to an issued report, until they are done or somebody hides them. */
export function FirstStepsCard({ overview }: { readonly overview: Overview }) {
  const space = useSpace()
  const { isHidden, skipped, hide, show, skip } = useSkippedSteps(space)
  const done = stepsDone(overview)
  const next = FIRST_STEPS.find((step) => !done.has(step) && !skipped.has(step))
  // Whoever has issued a report once knows the way.
  const isOver = next === undefined || done.has('report')
  useActions(
    useMemo((): readonly ScreenAction[] => {
      const name = isHidden ? firstStepsStrings.show : firstStepsStrings.hide
      return [{ id: 'first-steps', name, group: firstStepsStrings.group, run: isHidden ? show : hide }]
      // oxlint-disable-next-line react/exhaustive-deps -- hide and show only change with what is hidden
    }, [isHidden]),
  )
  if (isHidden || isOver) return null
  return (
    <Card
      title={firstStepsStrings.title}
      aside={
        <span className="row">
          <span className="muted">{firstStepsStrings.progress(done.size, FIRST_STEPS.length)}</span>
          <Button look="quiet" onClick={hide}>
            {firstStepsStrings.hide}
          </Button>
        </span>
      }
    >
      <p className="muted">{firstStepsStrings.about}</p>
      <ol className="first-steps">
        {FIRST_STEPS.map((step, position) => (
          <Step
            key={step}
            step={step}
            number={position + 1}
            standing={done.has(step) ? 'done' : step === next ? 'next' : skipped.has(step) ? 'skipped' : 'open'}
            onSkip={() => skip(step)}
          />
        ))}
      </ol>
    </Card>
  )
}

interface StepProps {
  readonly step: FirstStep
  readonly number: number
  readonly standing: 'done' | 'next' | 'skipped' | 'open'
  readonly onSkip: () => void
}

function Step({ step, number, standing, onSkip }: StepProps) {
  const [name, about] = firstStepsStrings.steps[step]
  const isNext = standing === 'next'
  return (
    <li className={classNames('first-step', `first-step-${standing}`)} aria-current={isNext ? 'step' : undefined}>
      <span className="first-step-mark" aria-hidden="true">
        {standing === 'done' ? '✓' : number}
      </span>
      <span className="first-step-text">
        {standing === 'done' ? name : <StepLink step={step}>{name}</StepLink>}
        {isNext && <span className="muted">{about}</span>}
      </span>
      <span className="small muted">{firstStepsStrings[standing]}</span>
      {isNext && (
        <Button look="quiet" aria-label={firstStepsStrings.skipNamed(name)} onClick={onSkip}>
          {firstStepsStrings.skip}
        </Button>
      )}
    </li>
  )
}

function StepLink({ step, children }: { readonly step: FirstStep; readonly children: string }) {
  const space = useSpace()
  const kind = KINDS[step]
  const params = { space }
  if (kind !== undefined) {
    return (
      <Link to="/cases/$space/records/$kind" params={{ space, kind }}>
        {children}
      </Link>
    )
  }
  if (step === 'hazards')
    return (
      <Link to="/cases/$space/import" params={params}>
        {children}
      </Link>
    )
  if (step === 'report')
    return (
      <Link to="/cases/$space/reports" params={params}>
        {children}
      </Link>
    )
  return (
    <Link to="/cases/$space/hazards" params={params} search={{ level: 'unrated', rating: 'initial' }}>
      {children}
    </Link>
  )
}
