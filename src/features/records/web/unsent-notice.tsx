import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { RecordLink } from './record-link.tsx'
import { recordStrings } from './record-strings.ts'
import { useUnsent } from './use-unsent.ts'
import './unsent-notice.css'

/** Says what is not saved yet and what the server would not take; both are still in this browser. */
export function UnsentNotice({ space }: { readonly space: string }) {
  const { waiting, refused, giveUp } = useUnsent(space)
  const done = waiting.flatMap(({ key, taken }) => (taken === null ? [] : [{ key, said: taken.said }]))
  return (
    <div className="unsent" role="status">
      {waiting.length > 0 && (
        <Notice tone="warn" title={recordStrings.unsent(waiting.length)}>
          <p>{recordStrings.unsentAbout}</p>
          {done.length > 0 && (
            <ul className="unsent-steps">
              {done.map(({ key, said }) => (
                <li key={key}>{said}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warn" title={recordStrings.refusedEdits(refused.length)}>
          <ul className="unsent-steps">
            {refused.map(({ key, kind, ref, fields, taken, why }) => (
              <li key={key}>
                {taken !== null ? (
                  <>
                    {taken.said}: {why}{' '}
                    <Button look="quiet" aria-label={recordStrings.giveUpNamed(taken.said)} onClick={() => giveUp(key)}>
                      {recordStrings.giveUp}
                    </Button>
                  </>
                ) : ref === '' ? (
                  <span>{typeof fields['name'] === 'string' ? fields['name'] : kind}</span>
                ) : (
                  <RecordLink record={{ kind, ref }}>{ref}</RecordLink>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
