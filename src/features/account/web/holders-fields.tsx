import { useQuery } from '@tanstack/react-query'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { membersQuery } from './member-calls.ts'
import { teamsQuery } from './team-calls.ts'
import { teamStrings } from './team-strings.ts'

interface Props {
  readonly holders: readonly string[]
  readonly onChoose: (holders: readonly string[]) => void
}

/** The teams and people who may open a case. */
export function HoldersFields({ holders, onChoose }: Props) {
  const { data: teams = [] } = useQuery(teamsQuery)
  const { data: everybody } = useQuery(membersQuery)
  return (
    <>
      {teams.length > 0 && (
        <ChoiceGroup
          id="teams"
          legend={teamStrings.teams}
          several
          choices={teams.map(({ id, name, people }) => ({
            value: id,
            text: name,
            help: teamStrings.people(people.length),
          }))}
          chosen={holders}
          onChoose={onChoose}
        />
      )}
      {everybody && (
        <ChoiceGroup
          id="people"
          legend={teamStrings.persons}
          help={teamStrings.administrators}
          several
          choices={everybody.members.map(({ person, name, email }) => ({ value: person, text: name, help: email }))}
          chosen={holders}
          onChoose={onChoose}
        />
      )}
    </>
  )
}
