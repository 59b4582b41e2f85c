import type { BatchStep } from '../../records/record-batch-contract.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { useWaitingSteps } from '../../records/web/use-space-steps.ts'
import type { ArgumentPart } from '../argument-contract.ts'

/** What was done to a part of the argument and waits because the server is away. */
export function useWaitingFor(part: ArgumentPart) {
  const waiting = useWaitingSteps(useSpace()).flatMap(({ taken }) => taken ?? [])
  return waiting.filter(({ steps }) => steps.some((step) => touches(step, part)))
}

function touches(step: BatchStep, { id, module }: ArgumentPart): boolean {
  if (step.do === 'link') return step.from === id || step.to === id
  if (step.do === 'end-link') return step.link === module?.link
  return 'record' in step && step.record === id
}
