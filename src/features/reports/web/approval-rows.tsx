import { namedOptions, SelectField } from '../../../web/forms/select-field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { type ApprovalDraft, emptyApproval } from './issue-draft.ts'
import { issuedStrings } from './issued-strings.ts'

interface Props {
  readonly approvals: readonly ApprovalDraft[]
  readonly fault: string | undefined
  readonly onChange: (approvals: readonly ApprovalDraft[]) => void
}

const DECISIONS = ['approved', 'approved with conditions', 'declined'] as const

/** Who decided what on this version, and when; those whom the plan names stand there already. */
export function ApprovalRows({ approvals, fault, onChange }: Props) {
  const change = (id: number, part: Partial<ApprovalDraft>) =>
    onChange(approvals.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const add = () => onChange([...approvals, emptyApproval(Math.max(-1, ...approvals.map(({ id }) => id)) + 1)])
  return (
    <fieldset id="issue-approvals" className="issue-approvals" tabIndex={-1}>
      <legend className="field-label">{issuedStrings.approvals}</legend>
      <p className="field-help">{issuedStrings.approvalsHelp}</p>
      {fault !== undefined && <p className="field-error">{fault}</p>}
      {approvals.map((one, index) => (
        <div key={one.id} className="issue-approval" role="group" aria-label={issuedStrings.approval(index + 1)}>
          <TextField label={issuedStrings.approverName} value={one.name} onText={(name) => change(one.id, { name })} />
          <TextField label={issuedStrings.approverRole} value={one.role} onText={(role) => change(one.id, { role })} />
          <SelectField
            label={issuedStrings.decision}
            options={namedOptions(DECISIONS, issuedStrings.decisions)}
            value={one.decision}
            onSelect={(decision = 'approved') => change(one.id, { decision })}
          />
          <TextField
            label={issuedStrings.decidedOn}
            type="date"
            value={one.on}
            onText={(on) => change(one.id, { on })}
          />
          {one.decision === 'approved with conditions' && (
            <TextField
              label={issuedStrings.conditions}
              value={one.conditions}
              onText={(conditions) => change(one.id, { conditions })}
            />
          )}
          <Button
            look="quiet"
            aria-label={issuedStrings.removeApproval(index + 1)}
            onClick={() => onChange(approvals.filter(({ id }) => id !== one.id))}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={add}>{issuedStrings.addApproval}</Button>
      </div>
    </fieldset>
  )
}
