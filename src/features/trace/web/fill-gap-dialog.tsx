import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { RecordPicker } from '../../records/web/record-picker.tsx'
import { linkEnds } from '../../records/web/relations.ts'
import { kindsQuery } from '../../records/web/space-queries.ts'
import { recordStrings } from '../../records/web/record-strings.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { type SaidSteps, useSpaceSteps } from '../../records/web/use-space-steps.ts'
import type { TraceGapView } from '../trace-contract.ts'
import { traceStrings } from './trace-strings.ts'
import { uiStrings } from '../../../web/strings/ui-strings.ts'

interface Props {
  readonly gap: TraceGapView
  readonly onClose: () => void
}

/** Puts what is missing where it is missing: a record that there is, or a new one; both are joined in one step. */
export function FillGapDialog({ gap, onClose }: Props) {
  const space = useSpace()
  const { data: kinds } = useQuery(kindsQuery)
  const kind = kinds?.find(({ name }) => name === gap.kind)
  const endsWith = (other: string) =>
    linkEnds({ role: gap.role, end: gap.end, label: '', kinds: [gap.kind] }, gap.at.id, other)
  const steps = ({ id, text = '' }: { readonly id?: string; readonly text?: string }): SaidSteps => {
    const label = traceStrings.missing[gap.stage]
    if (id !== undefined) {
      const said = recordStrings.saidJoin(label, gap.at.ref)
      return { said, steps: [{ do: 'link', role: gap.role, ...endsWith(id) }] }
    }
    return {
      said: recordStrings.saidNewJoin(label, text, gap.at.ref),
      steps: [
        { do: 'create', kind: gap.kind, as: 'new', fields: { [kind?.title ?? 'name']: text } },
        { do: 'link', role: gap.role, ...endsWith('$new') },
      ],
    }
  }
  const fill = useSpaceSteps(space, steps, onClose)
  const again = fill.variables
  return (
    <Modal title={traceStrings.fillTitle(traceStrings.missing[gap.stage], gap.at.ref)} onClose={onClose}>
      <div className="stack">
        <p>{gap.sentence}</p>
        <p className="muted">{gap.remedy}</p>
        {kind && (
          <RecordPicker
            kind={kind.name}
            label={traceStrings.find(kind.label)}
            without={[gap.at.id]}
            onPick={(id) => fill.mutate({ id })}
            onCreate={(text) => fill.mutate({ text })}
            onLeave={onClose}
          />
        )}
        {fill.error && <ProblemNotice error={fill.error} retry={() => again !== undefined && fill.mutate(again)} />}
        <div>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}
