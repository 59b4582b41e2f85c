import { withDays } from '../../../web/text/dates.ts'
import type { MinutesPart } from './minutes-parts.ts'
import { minutesParts } from './minutes-parts.ts'

/** The minutes as they are read: what is shown is the text that is filed, and nothing else. */
export function MinutesText({ text }: { readonly text: string }) {
  return (
    <div className="minutes-text">
      {minutesParts(withDays(text)).map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has an order and nothing else
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { readonly part: MinutesPart }) {
  if (part.is === 'line') return <p>{part.text}</p>
  if (part.is === 'heading') return part.level === 1 ? <h3>{part.text}</h3> : <h4>{part.text}</h4>
  return (
    <ul>
      {part.items.map(({ text, details }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a text has an order and nothing else
        <li key={index}>
          {text}
          {details.length > 0 && (
            <ul>
              {details.map((detail, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a text has an order and nothing else
                <li key={at}>{detail}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
