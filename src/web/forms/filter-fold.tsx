import type { ReactNode } from 'react'
import { useMedia } from '../ui/use-media.ts'
import { filterStrings } from './filter-strings.ts'
import './filter-fold.css'

const NARROW = '(max-width: 640px)'

interface Props {
  /** What the filters say; one that is undefined narrows nothing. */
  readonly values: readonly unknown[]
  readonly children: ReactNode
}

/** Filters beside a search: on a narrow screen they are folded, so that what is looked for comes into sight. */
export function FilterFold({ values, children }: Props) {
  const isNarrow = useMedia(NARROW)
  if (!isNarrow) return children
  return (
    <details className="filter-fold">
      <summary>{filterStrings.filters(values.filter((value) => value !== undefined).length)}</summary>
      <div className="filters">{children}</div>
    </details>
  )
}
