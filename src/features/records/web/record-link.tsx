import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpace } from './use-space.ts'

interface Props {
  readonly record: { readonly kind: string; readonly ref: string }
  readonly className?: string
  readonly tabIndex?: number
  readonly children: ReactNode
}

/** A link to a record's own screen; hazards and workshops have one made for them. */
export function RecordLink({ record, children, ...look }: Props) {
  const space = useSpace()
  if (record.kind === 'hazard') {
    return (
      <Link to="/cases/$space/hazards/$ref" params={{ space, ref: record.ref }} {...look}>
        {children}
      </Link>
    )
  }
  if (record.kind === 'workshop') {
    return (
      <Link to="/cases/$space/workshops/$ref" params={{ space, ref: record.ref }} {...look}>
        {children}
      </Link>
    )
  }
  return (
    <Link to="/cases/$space/records/$kind/$ref" params={{ space, kind: record.kind, ref: record.ref }} {...look}>
      {children}
    </Link>
  )
}
