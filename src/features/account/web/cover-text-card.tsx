import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { COVER_TEXT, coverTextFault, tidyCoverText } from '../../../domain/people/cover-text.ts'
import { ServiceForm } from '../../../web/forms/service-form.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { useKept } from '../../../web/forms/use-kept.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { OrganisationView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { organisationCalls, useOrganisationChange } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'

/** The words that stand on the cover of every document of the organisation. */
export function CoverTextCard({ organisation }: { readonly organisation: OrganisationView }) {
  const { data: session } = useQuery(sessionQuery)
  return (
    <Card title={organisationStrings.coverText}>
      <div className="stack">
        <p>{organisationStrings.coverTextAbout}</p>
        {organisation.coverText === '' && <p className="muted">{organisationStrings.noCoverText}</p>}
        {session && <CoverTextForm key={organisation.id} organisation={organisation} by={session.personId} />}
      </div>
    </Card>
  )
}

interface FormProps {
  readonly organisation: OrganisationView
  /** Who writes: what one person left unsaved is not shown to the next at the same machine. */
  readonly by: string
}

/** What is written stays over a reload until it is saved, or given up. */
function CoverTextForm({ organisation, by }: FormProps) {
  const may = useMay('organisation.manage')
  const [kept, keep] = useKept(`cover text of ${organisation.id} by ${by}`, z.string())
  const text = kept ?? organisation.coverText
  const change = useOrganisationChange(organisationCalls.change)
  const write = (next: string | null) => {
    change.reset()
    keep(() => (next === organisation.coverText ? null : next))
  }
  const save = () => {
    // What is typed while it is on its way is not yet saved.
    change.mutate({ coverText: text }, { onSuccess: () => keep((since) => (since === text ? null : since)) })
  }
  return (
    <ServiceForm
      check={() => faultsOf(text)}
      problem={<AccountProblem error={change.error} />}
      submit={organisationStrings.saveCoverText}
      pending={change.isPending}
      disabled={!may}
      onSend={save}
      aside={
        <>
          {kept !== null && <Button onClick={() => write(null)}>{organisationStrings.coverTextAsSaved}</Button>}
          <span role="status">
            {change.isSuccess && organisationStrings.coverTextSaved}
            {kept !== null && !change.isPending && organisationStrings.coverTextKept}
          </span>
        </>
      }
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
