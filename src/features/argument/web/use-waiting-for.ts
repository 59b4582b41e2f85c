import type { BatchStep } from '../../records/records-contract.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { useWaitingSteps } from '../../records/web/use-space-steps.ts'
import type { ArgumentPart } from '../argument-contract.ts'

/** What was done to a part of the argument and waits because the server is away. */
export function useWaitingFor({ id }: ArgumentPart) {
  const waiting = useWaitingSteps(useSpace()).flatMap(({ taken }) => taken ?? [])
  return waiting.filter(({ steps }) => steps.some((step) => touches(step, id)))
}

function touches(step: BatchStep, id: string): boolean {
  if (step.do === 'link') return step.from === id || step.to === id
  return 'record' in step && step.record === id
}
