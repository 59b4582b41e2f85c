import { useQuery } from '@tanstack/react-query'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { memberStrings } from './member-strings.ts'
import { actionWords, permissionQuery } from '../../records/web/permission-query.ts'
import { listed } from '../../../web/text/words.ts'
import { roleName, rolePeople } from './role-words.ts'

interface Props {
  readonly roles: readonly string[]
  readonly error?: string | undefined
  readonly onChoose: (roles: readonly string[]) => void
}

/** The roles somebody may hold, each with whom it is for and what it allows as the service judges it. */
export function RolesField({ roles, error, onChoose }: Props) {
  const { data: table } = useQuery(permissionQuery)
  if (table === undefined) return <Loading />
  return (
    <ChoiceGroup
      id="roles"
      legend={memberStrings.roles}
      help={memberStrings.rolesHelp}
      error={error}
      several
      choices={table.roles.map(({ role, allows }) => ({
        value: role,
        text: roleName(role),
        help: `${rolePeople(role)} ${memberStrings.allows(listed(actionWords(table, allows)))}`,
      }))}
      chosen={roles}
      onChoose={onChoose}
    />
  )
}
