import type { ComponentProps } from 'react'
import { ArgumentCanvas } from './argument-canvas.tsx'
import type { ShownArgument } from './argument-place.ts'
import { NoDiagramYet } from './no-diagram-yet.tsx'
import { useArgumentLayout } from './use-argument-layout.ts'

interface Props extends Omit<ComponentProps<typeof ArgumentCanvas>, 'layout'> {
  readonly shown: ShownArgument
  readonly open: ReadonlySet<string>
}

/** The canvas with its layout: a chunk of its own, loaded when a diagram is wanted. */
export function ArgumentDiagram({ shown, open, ...canvas }: Props) {
  const layout = useArgumentLayout(shown, open)
  return layout === null ? <NoDiagramYet /> : <ArgumentCanvas layout={layout} {...canvas} />
}
