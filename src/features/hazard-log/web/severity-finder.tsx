import { useState } from 'react'
import { type Harm, HARMS, type Patients, PATIENTS, severityOfHarm } from '../../../domain/risk/harm.ts'
import { SelectField } from '../../../web/forms/select-field.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

interface Props {
  readonly matrix: MatrixView
  /** How many patients the hazard says can be affected. */
  readonly patients: string
  readonly onSeverity: (severity: string) => void
}

/** Finds the severity from how badly one patient can be harmed and whether several can; only on the NHS scale. */
export function SeverityFinder({ matrix, patients: stated, onSeverity }: Props) {
  const [harm, setHarm] = useState<Harm | undefined>()
  const [patients, setPatients] = useState<Patients | undefined>(PATIENTS.find((word) => word === stated))
  if (severityOfHarm(matrix, 'minor', 'one') === null) return null
  const choose = (nextHarm: Harm | undefined, nextPatients: Patients | undefined) => {
    setHarm(nextHarm)
    setPatients(nextPatients)
    if (nextHarm === undefined || nextPatients === undefined) return
    const severity = severityOfHarm(matrix, nextHarm, nextPatients)
    if (severity !== null) onSeverity(severity)
  }
  return (
    <fieldset className="severity-finder">
      <legend>{hazardLogStrings.helper}</legend>
      <div className="rating-words">
        <SelectField
          label={hazardLogStrings.worstHarm}
          none={hazardLogStrings.choose}
          options={HARMS.map((word) => ({ value: word, text: hazardLogStrings.harms[word] }))}
          value={harm}
          onSelect={(word) => choose(word, patients)}
        />
        <SelectField
          label={hazardLogStrings.patients}
          none={hazardLogStrings.choose}
          options={PATIENTS.map((word) => ({ value: word, text: hazardLogStrings.patientWords[word] }))}
          value={patients}
          onSelect={(word) => choose(harm, word)}
        />
      </div>
    </fieldset>
  )
}
