import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { IssuedDocumentView } from '../issued-documents-contract.ts'
import { issuedStrings } from './issued-strings.ts'

interface Props {
  /** Issues of one report, newest first. */
  readonly issues: readonly IssuedDocumentView[]
  /** What is compared already. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** Chooses two versions, or one and the report as it would be now, and leads to what differs between them. */
export function CompareIssues({ issues, ...compared }: Props) {
  const space = useSpace()
  const made = issues.filter(({ baseline }) => baseline !== null)
  const [last, before = last] = made
  const [since, setSince] = useState(compared.since ?? before?.ref ?? '')
  const [until, setUntil] = useState(
    compared.since === undefined && before !== last ? (last?.ref ?? '') : (compared.until ?? ''),
  )
  if (last === undefined) return null
  const options = made.map(({ ref, version }) => ({ value: ref, text: version }))
  return (
    <div className="issue-compare" role="group" aria-label={issuedStrings.compare}>
      <SelectField
        label={issuedStrings.compareFrom}
        options={options}
        value={since}
        onSelect={(ref = '') => setSince(ref)}
      />
      <SelectField
        label={issuedStrings.compareWith}
        none={issuedStrings.now}
        options={options}
        value={until}
        onSelect={(ref = '') => setUntil(ref)}
      />
      <Link
        className="button"
        to="/cases/$space/reports/differences"
        params={{ space }}
        search={{ report: last.report, since, until: until === '' ? undefined : until }}
      >
        {issuedStrings.showDifferences}
      </Link>
    </div>
  )
}
