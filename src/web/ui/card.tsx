import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import './card.css'

interface Props {
  readonly title: ReactNode
  /** What stands at the right of the title. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a screen with its own heading. */
export function Card({ title, aside, className, children }: Props) {
  const heading = useId()
  return (
    <section className={classNames('card', className)} aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
