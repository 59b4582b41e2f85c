import type { ComponentProps } from 'react'
import { Loading } from '../../../web/ui/loading.tsx'
import { ArgumentCanvas } from './argument-canvas.tsx'
import type { ShownArgument } from './argument-place.ts'
import { useArgumentLayout } from './use-argument-layout.ts'

interface Props extends Omit<ComponentProps<typeof ArgumentCanvas>, 'layout'> {
  readonly shown: ShownArgument
  readonly open: ReadonlySet<string>
}

/** The canvas with its layout: a chunk of its own, loaded when a diagram is wanted. */
export function ArgumentDiagram({ shown, open, ...canvas }: Props) {
  const layout = useArgumentLayout(shown, open)
  return layout === null ? <Loading /> : <ArgumentCanvas layout={layout} {...canvas} />
}
