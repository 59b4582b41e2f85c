import './progress.css'

interface Props {
  readonly label: string
  readonly done: number
  readonly total: number
}

/** How far a long work has come; without a total it only says that it goes on. */
export function Progress({ label, done, total }: Props) {
  return (
    <div className="progress">
      <p role="status">{label}</p>
      {total > 0 ? <progress aria-label={label} max={total} value={done} /> : <progress aria-label={label} />}
    </div>
  )
}
