import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { recordPlace } from './record-place.ts'
import { useSpace } from './use-space.ts'

interface Props {
  readonly record: { readonly kind: string; readonly ref: string }
  readonly className?: string
  readonly tabIndex?: number
  readonly children: ReactNode
}

/** A link to a record's own screen. */
export function RecordLink({ record, children, ...look }: Props) {
  const space = useSpace()
  return (
    <Link {...recordPlace(space, record)} {...look}>
      {children}
    </Link>
  )
}
