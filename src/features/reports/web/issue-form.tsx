import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { TextLines } from '../../../web/forms/text-lines.tsx'
import { ISSUED_STATES } from '../../../domain/safety-case/issued-document.ts'
import { REPORT_CATALOGUE, type ReportName } from '../reports-contract.ts'
import { ApprovalRows } from './approval-rows.tsx'
import type { IssueDraft } from './issue-draft.ts'
import { issuedStrings } from './issued-strings.ts'
import { StandingBlockers } from './standing-blockers.tsx'
import { reportsStrings } from './reports-strings.ts'

interface Props {
  readonly report: ReportName
  readonly draft: IssueDraft
  readonly proposed: string
  readonly faults: { readonly [control: string]: string }
  readonly onChange: (part: Partial<IssueDraft>) => void
}

/** What goes on the first pages of an issue: how it goes out, as which version, why, and who stands behind it. */
export function IssueForm({ report, draft, proposed, faults, onChange }: Props) {
  return (
    <>
      <ChoiceGroup
        id="issue-state"
        legend={issuedStrings.state}
        several={false}
        choices={ISSUED_STATES.map((value) => ({
          value,
          text: issuedStrings.states[value],
          help: issuedStrings.stateHelp[value],
        }))}
        chosen={[draft.state]}
        onChoose={([state]) => onChange({ state: state === 'issued' ? 'issued' : 'for-review' })}
      />
      {draft.state === 'issued' && <StandingBlockers />}
      <div className="issue-pair">
        <TextField
          id="issue-version"
          label={issuedStrings.version}
          help={issuedStrings.versionHelp(proposed)}
          error={faults['issue-version']}
          value={draft.version ?? proposed}
          onText={(version) => onChange({ version })}
        />
        <TextField
          id="issue-author"
          label={issuedStrings.author}
          error={faults['issue-author']}
          value={draft.author}
          onText={(author) => onChange({ author })}
        />
      </div>
      <TextLines
        id="issue-reason"
        label={issuedStrings.reason}
        help={issuedStrings.reasonHelp}
        error={faults['issue-reason']}
        value={draft.reason}
        onText={(reason) => onChange({ reason })}
      />
      {draft.state === 'issued' && (
        <ApprovalRows
          approvals={draft.approvals}
          fault={faults['issue-approvals']}
          onChange={(approvals) => onChange({ approvals })}
        />
      )}
      <div className="issue-pair">
        <TextLines
          label={issuedStrings.reviewers}
          help={issuedStrings.onePerLine}
          value={draft.reviewers}
          onText={(reviewers) => onChange({ reviewers })}
        />
        <TextLines
          label={issuedStrings.distribution}
          help={issuedStrings.onePerLine}
          value={draft.distribution}
          onText={(distribution) => onChange({ distribution })}
        />
      </div>
      <ChoiceGroup
        id="issue-formats"
        legend={issuedStrings.formats}
        error={faults['issue-formats']}
        several
        choices={REPORT_CATALOGUE[report].formats.map((value) => ({ value, text: reportsStrings.formats[value] }))}
        chosen={draft.formats}
        onChoose={(chosen) =>
          onChange({ formats: REPORT_CATALOGUE[report].formats.filter((format) => chosen.includes(format)) })
        }
      />
    </>
  )
}
