import { useState } from 'react'
import { COVER_TEXT, coverTextFault, tidyCoverText } from '../../../domain/people/cover-text.ts'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { OrganisationView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { organisationCalls, useOrganisationChange } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'

/** The words that stand on the cover of every document of the organisation. */
export function CoverTextCard({ organisation }: { readonly organisation: OrganisationView }) {
  const may = useMay('organisation.manage')
  const [text, setText] = useState(organisation.coverText)
  const change = useOrganisationChange(organisationCalls.change)
  const write = (next: string) => {
    change.reset()
    setText(next)
  }
  return (
    <Card title={organisationStrings.coverText}>
      <div className="stack">
        <p>{organisationStrings.coverTextAbout}</p>
        {organisation.coverText === '' && <p className="muted">{organisationStrings.noCoverText}</p>}
        <ServiceForm
          check={() => faultsOf(text)}
          problem={<AccountProblem error={change.error} />}
          submit={organisationStrings.saveCoverText}
          pending={change.isPending}
          disabled={!may}
          onSend={() => change.mutate({ coverText: text }, { onSuccess: (saved) => setText(saved.coverText) })}
          aside={<span role="status">{change.isSuccess && organisationStrings.coverTextSaved}</span>}
        >
          {(faults) => (
            <TextLines
              id="cover-text"
              label={organisationStrings.coverTextLines}
              help={organisationStrings.coverTextHelp(COVER_TEXT.characters, COVER_TEXT.lines)}
              error={faults['cover-text']}
              status={<Used text={text} />}
              value={text}
              onText={write}
            />
          )}
        </ServiceForm>
      </div>
    </Card>
  )
}

/** How much of the room is used. */
function Used({ text }: { readonly text: string }) {
  return (
    <span className="muted small no-break">
      {organisationStrings.coverTextUsed(tidyCoverText(text).length, COVER_TEXT.characters)}
    </span>
  )
}

function faultsOf(text: string): { readonly [control: string]: string } {
  const fault = coverTextFault(text)
  if (fault === null) return {}
  const most = fault === 'too many lines' ? COVER_TEXT.lines : COVER_TEXT.characters
  return { 'cover-text': organisationStrings.coverTextFaults[fault](most) }
}
