import type { ComponentProps } from 'react'
import { Loading } from '../../../web/ui/loading.tsx'
import type { ArgumentView } from '../argument-contract.ts'
import { ArgumentCanvas } from './argument-canvas.tsx'
import { useArgumentLayout } from './use-argument-layout.ts'

interface Props extends Omit<ComponentProps<typeof ArgumentCanvas>, 'layout'> {
  readonly view: ArgumentView
  readonly shown: ReadonlySet<string>
}

/** The canvas with its layout: a chunk of its own, loaded when a diagram is wanted. */
export function ArgumentDiagram({ view, shown, ...canvas }: Props) {
  const layout = useArgumentLayout(view, shown)
  return layout === null ? <Loading /> : <ArgumentCanvas layout={layout} {...canvas} />
}
