import { useQuery } from '@tanstack/react-query'
import type { BatchStep } from '../../records/record-batch-contract.ts'
import { useServerAway } from '../../../web/forms/use-edit-queue.ts'
import { fieldText } from '../../records/web/field-text.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { isElementKind } from '../../../domain/argument/argument-notation.ts'
import { standardArgumentQuery } from './argument-query.ts'
import { argumentStrings } from './argument-strings.ts'
import { useGenerate } from './use-generate.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

const SHOWN = 100

interface Props {
  readonly onClose: () => void
}

/** Lists what the standard argument lacks, and adds it in one batch. */
export function GenerateDialog({ onClose }: Props) {
  const space = useSpace()
  const { data, error } = useQuery({ ...standardArgumentQuery(space), staleTime: 0 })
  const generate = useGenerate(space, onClose)
  const away = useServerAway()
  const made = data?.steps.filter((step) => step.do === 'create') ?? []
  return (
    <Modal title={argumentStrings.generateTitle} onClose={onClose}>
      <div className="stack">
        {error && <ProblemNotice error={error} />}
        {!data && !error && <Loading />}
        {data?.steps.length === 0 && <p>{argumentStrings.generateNothing}</p>}
        {data && data.steps.length > 0 && (
          <>
            <p>{argumentStrings.generateAbout}</p>
            <Planned steps={made} />
            {data.left > 0 && <p>{argumentStrings.generateLeft(data.left)}</p>}
            {generate.error && <ProblemNotice error={generate.error} />}
            {away && <p>{argumentStrings.generateAway}</p>}
            <div className="row">
              <Button look="primary" disabled={generate.isPending || away} onClick={() => generate.mutate(data)}>
                {argumentStrings.generateCreate(made.length, data.steps.length - made.length)}
              </Button>
              <Button onClick={onClose}>{uiStrings.cancel}</Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}

function Planned({ steps }: { readonly steps: readonly Extract<BatchStep, { do: 'create' }>[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard
    <ul className="argument-planned" tabIndex={0} aria-label={argumentStrings.generateTitle}>
      {steps.slice(0, SHOWN).map(({ kind, as, fields }) => (
        <li key={as}>
          <span>{fieldText(fields['statement'])}</span>
          <span className="muted small">{isElementKind(kind) ? argumentStrings.kinds[kind] : kind}</span>
        </li>
      ))}
      {steps.length > SHOWN && <li className="muted">{argumentStrings.generateMore(steps.length - SHOWN)}</li>}
    </ul>
  )
}
