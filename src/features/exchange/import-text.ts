import { wrapped } from '../../platform/terminal/wrapped.ts'
import type { ImportHazard, ImportLedger, ImportQuestion, ImportRating } from './exchange-contract.ts'
import type { PreparedImport } from './exchange-service.ts'
import { formatWords } from './format-words-contract.ts'
import { groupRows, type RowGroup } from './ledger-groups-contract.ts'
import { placeWords } from './place-words-contract.ts'

const SHOWN = 100
const LONGEST_REF = 16

/** What an import found, what became of every row, and what is still to be answered, as a person reads it in a terminal. */
export function importText({ result, open }: Pick<PreparedImport, 'result' | 'open'>): string {
  const { format, hazards, ledger } = result
  return [
    wrapped('', `${counted(hazards.length, 'hazard')}, read as ${formatWords(format)}`),
    '',
    ...hazardLines(hazards),
    '',
    accountText(ledger),
    ...questionLines(open),
  ].join('\n')
}

function hazardLines(hazards: readonly ImportHazard[]): string[] {
  const width = Math.min(LONGEST_REF, Math.max(3, ...hazards.map(({ ref }) => (ref ?? '').length)))
  const rest = hazards.length - SHOWN
  return [
    `  ${'No.'.padEnd(width)}  Risk   Hazard`,
    ...hazards.slice(0, SHOWN).flatMap((hazard) => oneHazard(hazard, width)),
    ...(rest > 0 ? [wrapped('  ', `… and ${rest} more; --json shows them`)] : []),
  ]
}

/** The level before and after the controls, the title, and below it what belongs to the hazard and where it stands. */
function oneHazard({ ref, title, initial, residual, causes, controls, where }: ImportHazard, width: number): string[] {
  const risk = `${initial.level ?? '–'} → ${residual.level ?? '–'}`
  const lead = `  ${(ref ?? '–').padEnd(width)}  ${risk}  `
  return [
    wrapped(lead, title),
    ...unreadLine(initial, residual).map((line) => wrapped(' '.repeat(lead.length), line)),
    wrapped(
      ' '.repeat(lead.length),
      `${counted(causes, 'cause')}, ${counted(controls, 'control')}; ${placeWords(where)}`,
    ),
  ]
}

const LONGEST_STATED = 40

/** What the source says where no level could be read from it, so that a dash is not taken for silence. */
function unreadLine(initial: ImportRating, residual: ImportRating): string[] {
  const before = initial.level === null ? statedText(initial) : ''
  const after = residual.level === null ? statedText(residual) : ''
  if (before === '' && after === '') return []
  return [`stated ${[before, after].filter((text) => text !== '').join(' → ')}`]
}

function statedText({ stated: { severity, likelihood, risk } }: ImportRating): string {
  return [severity, likelihood, risk]
    .filter((text) => text !== null && text.trim() !== '')
    .map((text) => quoted(text ?? ''))
    .join(', ')
}

function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return `“${line.length > LONGEST_STATED ? `${line.slice(0, LONGEST_STATED - 1)}…` : line}”`
}

/** The sums of the row ledger. */
export function ledgerLine({ rows, stored, merged, ignored, rejected }: ImportLedger): string {
  const [left, refused] = [ignored.length, rejected.length]
  return wrapped(
    '',
    `${counted(rows, 'row')} = ${stored} stored + ${merged} merged + ${left} ignored + ${refused} rejected`,
  )
}

/** The row ledger with every row that is not stored, where it is and why. */
export function accountText(ledger: ImportLedger): string {
  return [
    ledgerLine(ledger),
    ...groupRows(ledger.rejected).map((group) => rowLine('rejected', group)),
    ...groupRows(ledger.ignored).map((group) => rowLine('ignored', group)),
  ].join('\n')
}

function rowLine(fate: string, { where, reason, count }: RowGroup): string {
  const rows = count === 1 ? '' : ` (${counted(count, 'row')})`
  return wrapped(`  ${fate.padEnd(8)}  `, `${where}${rows}: ${reason}`)
}

function questionLines(questions: readonly ImportQuestion[]): string[] {
  const [first] = questions
  if (first === undefined) return []
  const example = JSON.stringify({ [first.id]: first.proposed })
  return [
    '',
    wrapped(
      '',
      `${counted(questions.length, 'question')} to answer; until then scores and states stay as stated, and what else a question is about is read as it says`,
    ),
    ...questions.flatMap(({ id, about, proposed, choices }) => [
      '',
      `  ${id}`,
      wrapped('    ', about),
      wrapped('    ', choices.map((choice) => (choice === proposed ? `${choice} (proposed)` : choice)).join(' | ')),
    ]),
    '',
    wrapped('', 'To answer, write a file with an id and a choice for each, and give it with --answers FILE:'),
    `  ${example}`,
  ]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
