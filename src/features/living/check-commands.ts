import { capitalised } from '../../domain/record/spoken.ts'
import { FINDING_LEVELS, type FindingLevel } from '../../domain/living/finding.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Terminal } from '../../platform/terminal/terminal.ts'
import { wrapped } from '../../platform/terminal/wrapped.ts'
import type { FindingView } from '../records/records-contract.ts'
import type { CheckResult } from './check-contract.ts'
import type { StandingView } from './living-contract.ts'

/** How a check is shown, and from which level on it fails. */
export interface CheckOptions {
  readonly json: boolean
  readonly failOn: FindingLevel
}

/** Prints what holds, what does not and why; 0 when nothing reaches `failOn`, else 1. */
export function presentCheck(terminal: Terminal, result: CheckResult, options: CheckOptions): number {
  terminal.print(options.json ? JSON.stringify(result, null, 2) : checkText(result))
  const failing = FINDING_LEVELS.slice(0, FINDING_LEVELS.indexOf(options.failOn) + 1)
  return failing.some((level) => result.standing.levels[level] > 0) ? 1 : 0
}

/** Said first: one answer about a scale may settle a hundred findings. */
function openQuestions(questions: number): string {
  const are = questions === 1 ? 'question is' : 'questions are'
  return `${questions} ${are} open about what the files say; until then scores and states stay as stated. "safecase import … --dry-run" asks, --answers FILE settles.`
}

const INDENT = ' '.repeat(10)

/** The check as a person reads it in a terminal. */
function checkText({ name, standing, codes, questions = 0 }: CheckResult): string {
  const lines = [name, wrapped('', `${capitalised(standing.standing)}. ${standing.sentence}`), countsText(standing)]
  if (questions > 0) lines.push(wrapped('', openQuestions(questions)))
  for (const level of FINDING_LEVELS) {
    const ofLevel = codes.filter((group) => group.level === level)
    if (ofLevel.length > 0)
      lines.push('', `${capitalised(level)}: ${standing.levels[level]}`, ...ofLevel.flatMap(codeLines))
  }
  return lines.join('\n')
}

function countsText({ levels, awaiting }: StandingView): string {
  const counts = FINDING_LEVELS.map((level) => `${levels[level]} ${level}`)
  return wrapped('', [...counts, `${awaiting} awaiting a later phase`].join(' · '))
}

/** One code: its sentence once, then each remedy with the records it is for and the chain that each puts in doubt. */
function codeLines({ code, count, findings }: CheckResult['codes'][number]): readonly string[] {
  const [first] = findings
  if (first === undefined) return []
  const shared = findings.every((finding) => finding.sentence === first.sentence)
  const head = shared ? `${first.sentence}${count > 1 ? ` (${count})` : ''}` : `${count} findings`
  const rest = count - findings.length
  return [
    wrapped(`  ${code.padEnd(6)}  `, head),
    ...byRemedy(findings).flatMap(([remedy, its]) => [
      wrapped(`${INDENT}→ `, remedy),
      ...its.flatMap((finding) => subjectLines(finding, shared)),
    ]),
    ...(rest === 0 ? [] : [wrapped(INDENT, `… and ${rest} more; --all shows them`)]),
  ]
}

/** A rule may ask different things of records that lack the same, as of a deployer's own controls and a manufacturer's. */
function byRemedy(findings: readonly FindingView[]): readonly (readonly [remedy: string, its: FindingView[]])[] {
  const groups = new Map<string, FindingView[]>()
  for (const finding of findings) {
    const group = groups.get(finding.remedy)
    if (group === undefined) groups.set(finding.remedy, [finding])
    else group.push(finding)
  }
  return [...groups]
}

function subjectLines({ sentence, chain }: FindingView, shared: boolean): readonly string[] {
  const subject = chain.at(-1)
  if (subject === undefined) return shared ? [] : [wrapped(INDENT, sentence)]
  const above = chain
    .slice(0, -1)
    .map((line) => `${line.ref} ← `)
    .join('')
  return [wrapped(`${INDENT}${above}${subject.ref} `, shared ? shortened(subject.title) : sentence)]
}

const TITLE_SHOWN = 80

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ')
  return line.length > TITLE_SHOWN ? `${line.slice(0, TITLE_SHOWN - 1)}…` : line
}

/** Runs a check from wherever the case is, and presents it or why it could not be made. */
export async function checkCommand(
  terminal: Terminal,
  open: () => Promise<CheckResult | Refusal>,
  options: CheckOptions,
): Promise<number> {
  const result = await open()
  return isRefusal(result) ? terminal.refuse(result) : presentCheck(terminal, result, options)
}
