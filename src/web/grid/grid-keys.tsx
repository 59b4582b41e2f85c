import { gridStrings } from './grid-strings.ts'

const KEYS = [
  { keys: ['F2'], does: gridStrings.keysEdit },
  { keys: ['Shift', '↓'], does: gridStrings.keysDraw },
  { keys: ['Ctrl', 'Space'], does: gridStrings.keysApart },
  { keys: ['Ctrl', 'V'], does: gridStrings.keysPaste },
  { keys: ['Ctrl', 'D'], does: gridStrings.keysFill },
  { keys: ['Ctrl', 'Z'], does: gridStrings.keysUndo },
]

/** The keys that matter most, under the grid. */
export function GridKeys() {
  return (
    <p className="grid-keys row muted small" aria-hidden="true">
      {KEYS.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  )
}
