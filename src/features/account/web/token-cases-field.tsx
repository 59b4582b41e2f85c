import { useQuery } from '@tanstack/react-query'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { casesQuery } from './token-calls.ts'
import { tokenStrings } from './token-strings.ts'

interface Props {
  /** The cases a token is kept to; null for all that are open to the organisation. */
  readonly spaces: readonly string[] | null
  readonly error?: string | undefined
  readonly onChoose: (spaces: readonly string[] | null) => void
}

/** In which cases a token works. */
export function TokenCasesField({ spaces, error, onChoose }: Props) {
  const { data } = useQuery(casesQuery)
  return (
    <>
      <ChoiceGroup
        id="where"
        legend={tokenStrings.where}
        several={false}
        choices={[
          { value: 'all', text: tokenStrings.everywhere, help: tokenStrings.everywhereAbout },
          { value: 'some', text: tokenStrings.some },
        ]}
        chosen={[spaces === null ? 'all' : 'some']}
        onChoose={([chosen]) => onChoose(chosen === 'some' ? [] : null)}
      />
      {spaces !== null && data !== undefined && (
        <ChoiceGroup
          id="cases"
          legend={tokenStrings.cases}
          error={error}
          several
          choices={data.cases.map(({ space, standard }) => ({ value: space.id, text: space.name, help: standard }))}
          chosen={spaces}
          onChoose={onChoose}
        />
      )}
    </>
  )
}
