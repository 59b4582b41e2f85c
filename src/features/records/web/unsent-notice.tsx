import { Notice } from '../../../web/ui/notice.tsx'
import { RecordLink } from './record-link.tsx'
import { recordStrings } from './record-strings.ts'
import { useUnsent } from './use-unsent.ts'
import './unsent-notice.css'

/** Says what is not saved yet and what the server would not take; both are still in this browser. */
export function UnsentNotice({ space }: { readonly space: string }) {
  const { waiting, refused } = useUnsent(space)
  return (
    <div className="unsent" role="status">
      {waiting.length > 0 && (
        <Notice tone="warn" title={recordStrings.unsent(waiting.length)}>
          <p>{recordStrings.unsentAbout}</p>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warn" title={recordStrings.refusedEdits(refused.length)}>
          <p className="row">
            {refused.map(({ key, kind, ref, fields }) =>
              ref === '' ? (
                <span key={key}>{typeof fields['name'] === 'string' ? fields['name'] : kind}</span>
              ) : (
                <RecordLink key={key} record={{ kind, ref }}>
                  {ref}
                </RecordLink>
              ),
            )}
          </p>
        </Notice>
      )}
    </div>
  )
}
