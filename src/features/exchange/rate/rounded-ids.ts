import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { FoundHazard, FoundLog } from '../found-log.ts'

const ID = 'rounded-ids'

/** An id that lost the nought at its end: 1.1, a second time, where 1.10 is due. */
interface RoundedId {
  readonly hazard: FoundHazard
  readonly written: string
  readonly due: string
  readonly before: string
}

/** The question whether ids that a spreadsheet took for numbers have lost their noughts; null where none have. */
export function roundedIdQuestion(log: FoundLog): ImportQuestion | null {
  const [first, ...others] = roundedIds(log)
  if (first === undefined) return null
  const { written, due, before } = first
  const more = others.length === 0 ? '' : ` So do ${others.map((other) => other.written).join(', ')}.`
  const read = others.length === 0 ? `It is read as ${due}` : 'They are read as those that are due'
  return {
    id: ID,
    about: `The id ${written} stands there twice, the second time behind ${before}.${more} Spreadsheets write ${due} as ${written}. ${read}; is that right?`,
    proposed: `Read it as ${due}`,
    choices: [`Read it as ${due}`, keeping(first)],
  }
}

/** The log with the ids that are due, unless somebody has said that they are meant as they are written. */
export function withWholeIds(log: FoundLog, answers: ImportAnswers): FoundLog {
  const rounded = roundedIds(log)
  const [first] = rounded
  if (first === undefined || answers[ID] === keeping(first)) return log
  const due = new Map(rounded.map((id) => [id.hazard, id.due]))
  return { ...log, hazards: log.hazards.map((hazard) => ({ ...hazard, ref: due.get(hazard) ?? hazard.ref })) }
}

const keeping = ({ written }: RoundedId): string => `Keep it as ${written}`

const DECIMAL = /^(\d{1,4})\.(\d{1,3})$/

/** The ids that are there already and stand right behind the one that a tenth follows: 1.9, then 1.1 again. */
function roundedIds({ hazards }: FoundLog): readonly RoundedId[] {
  const seen = new Set<string>()
  const rounded: RoundedId[] = []
  let before = ''
  for (const hazard of hazards) {
    const written = hazard.ref ?? ''
    const [, whole = '', part = ''] = DECIMAL.exec(written) ?? []
    const isDue = part !== '' && before === `${whole}.${Number(part) * 10 - 1}`
    if (isDue && seen.has(written)) rounded.push({ hazard, written, due: `${written}0`, before })
    before = written
    seen.add(written)
  }
  return rounded
}
