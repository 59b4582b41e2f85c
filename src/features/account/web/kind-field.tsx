import { ORGANISATION_KINDS, type OrganisationKind } from '../../../domain/people/organisation.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { organisationStrings } from './organisation-strings.ts'

interface Props {
  readonly kind: OrganisationKind
  readonly onChoose: (kind: OrganisationKind) => void
}

/** What an organisation is to a safety case. */
export function KindField({ kind, onChoose }: Props) {
  return (
    <ChoiceGroup
      id="kind"
      legend={organisationStrings.kind}
      several={false}
      choices={ORGANISATION_KINDS.map((value) => {
        const [text, help] = organisationStrings.kinds[value]
        return { value, text, help }
      })}
      chosen={[kind]}
      onChoose={([chosen]) => onChoose(ORGANISATION_KINDS.find((one) => one === chosen) ?? kind)}
    />
  )
}
