import type { ReactNode } from 'react'
import './account-list.css'

interface Props {
  readonly name: ReactNode
  /** Lines beneath the name, quieter. */
  readonly about: readonly ReactNode[]
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** One line of a list of people, passkeys, sessions, teams or tokens. */
export function AccountItem({ name, about, children }: Props) {
  return (
    <li>
      <div className="account-item">
        <div className="account-name">{name}</div>
        {about.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of one item keep their places
          <div key={index} className="muted small">
            {line}
          </div>
        ))}
      </div>
      {children}
    </li>
  )
}
