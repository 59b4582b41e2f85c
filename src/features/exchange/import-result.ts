import type { ImportHazard, ImportResult } from './exchange-contract.ts'
import type { RatedHazard, RatedLog } from './rate/rated-log.ts'

/** The stable JSON of a rated log; throws when the ledger does not account for every row, because that is a bug. */
export function importResult(log: RatedLog): ImportResult {
  const { format, rows, merged, ignored, rejected } = log.found
  const stored = log.hazards.length
  if (rows !== stored + merged + ignored.length + rejected.length) {
    throw new Error(
      `The import met ${rows} rows but accounts for ${stored} + ${merged} + ${ignored.length} + ${rejected.length}.`,
    )
  }
  return {
    format,
    hazards: log.hazards.map(hazardResult),
    ledger: { rows, stored, merged, ignored, rejected },
    questions: [...log.questions],
  }
}

function hazardResult({ found, initial, residual, status }: RatedHazard): ImportHazard {
  return {
    ref: found.ref,
    title: found.title,
    initial,
    residual,
    causes: found.causes.length,
    controls: found.controls.length,
    status,
    statedStatus: found.status,
    owner: found.owner,
    where: found.where,
  }
}
