import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import { issuedStrings } from './issued-strings.ts'

/** Chooses two versions, or one and the case as it is now, and leads to what differs between them, side by side. */
export function CompareIssues({ issues }: { readonly issues: readonly IssuedDocumentView[] }) {
  const space = useSpace()
  const moments = issues.flatMap(({ version, baseline }) => (baseline === null ? [] : [{ version, ...baseline }]))
  const [since, setSince] = useState(moments[1]?.ref ?? moments[0]?.ref ?? '')
  const [until, setUntil] = useState(moments[1] === undefined ? '' : (moments[0]?.ref ?? ''))
  if (moments.length === 0) return null
  const options = moments.map(({ ref, version }) => (
    <option key={ref} value={ref}>
      {version}
    </option>
  ))
  return (
    <div className="issue-compare" role="group" aria-label={issuedStrings.compare}>
      <Field label={issuedStrings.compareFrom}>
        {(ids) => (
          <select {...ids} className="control" value={since} onChange={(event) => setSince(event.target.value)}>
            {options}
          </select>
        )}
      </Field>
      <Field label={issuedStrings.compareWith}>
        {(ids) => (
          <select {...ids} className="control" value={until} onChange={(event) => setUntil(event.target.value)}>
            <option value="">{issuedStrings.now}</option>
            {options}
          </select>
        )}
      </Field>
      <Link
        className="button"
        to="/cases/$space/changes"
        params={{ space }}
        search={until === '' ? { since } : { since, until }}
      >
        {issuedStrings.showDifferences}
      </Link>
    </div>
  )
}
