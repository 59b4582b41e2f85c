import type { RiskMatrix } from './matrix.ts'

/** How badly one patient can be harmed, least first; death and a permanent change of life stand together. */
export const HARMS = ['minor', 'lasting', 'severe', 'death'] as const
export type Harm = (typeof HARMS)[number]

/** How many patients the harm can reach in one event. */
export const PATIENTS = ['one', 'several'] as const
export type Patients = (typeof PATIENTS)[number]

/** The words of the NHS scale, in which harm × patients gives the severity. */
const SEVERITIES = ['Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic']

/**
 * The severity of a harm to one or several patients (NHS hazard log template, severity table): the same harm of several
 * patients is one word worse, so one death is Major and several are Catastrophic. Null on a scale of other words.
 */
export function severityOfHarm(scale: Pick<RiskMatrix, 'severities'>, harm: Harm, patients: Patients): string | null {
  if (SEVERITIES.some((word, place) => scale.severities[place] !== word)) return null
  return SEVERITIES[HARMS.indexOf(harm) + PATIENTS.indexOf(patients)] ?? null
}
