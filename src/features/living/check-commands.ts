import { FINDING_LEVELS, type FindingLevel } from '../../domain/living/finding.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Terminal } from '../../platform/terminal/terminal.ts'
import type { FindingView } from '../records/records-contract.ts'
import type { StandingView } from './living-contract.ts'

/** What a check found: the standing, and every finding worst first. */
export interface CheckResult {
  readonly name: string
  readonly standing: StandingView
  readonly findings: readonly FindingView[]
}

/** How a check is shown, and from which level on it fails. */
export interface CheckOptions {
  readonly json: boolean
  readonly all: boolean
  readonly failOn: FindingLevel
}

/** Findings of one code that are printed before the rest is only counted. */
const SHOWN_PER_CODE = 5

/** Prints what holds, what does not and why; 0 when nothing reaches `failOn`, else 1. */
export function presentCheck(terminal: Terminal, result: CheckResult, options: CheckOptions): number {
  terminal.print(options.json ? JSON.stringify(result, null, 2) : checkText(result, options.all))
  const failing = FINDING_LEVELS.slice(0, FINDING_LEVELS.indexOf(options.failOn) + 1)
  return failing.some((level) => result.standing.levels[level] > 0) ? 1 : 0
}

/** The check as a person reads it in a terminal. */
export function checkText({ name, standing, findings }: CheckResult, all: boolean): string {
  const lines = [name, `${capital(standing.standing)}. ${standing.sentence}`, countsText(standing)]
  for (const level of FINDING_LEVELS) {
    const ofLevel = findings.filter((finding) => finding.level === level)
    if (ofLevel.length > 0) lines.push('', `${capital(level)}: ${ofLevel.length}`, ...levelLines(ofLevel, all))
  }
  return lines.join('\n')
}

function countsText({ levels, awaiting }: StandingView): string {
  const counts = FINDING_LEVELS.map((level) => `${levels[level]} ${level}`)
  return [...counts, `${awaiting} awaiting a later phase`].join(' · ')
}

function levelLines(findings: readonly FindingView[], all: boolean): readonly string[] {
  return [...byCode(findings)].flatMap(([code, ofCode]) => codeLines(code, ofCode, all))
}

/** One code: its sentence and remedy once, then each record it is about with the chain it puts in doubt. */
function codeLines(code: string, findings: readonly FindingView[], all: boolean): readonly string[] {
  const [first] = findings
  if (first === undefined) return []
  const shared = findings.every((finding) => finding.sentence === first.sentence)
  const head = shared ? first.sentence : `${findings.length} findings`
  const shown = all ? findings : findings.slice(0, SHOWN_PER_CODE)
  const rest = findings.length - shown.length
  return [
    `  ${code}  ${head}${shared && findings.length > 1 ? ` (${findings.length})` : ''}`,
    `          → ${first.remedy}`,
    ...shown.flatMap((finding) => subjectLines(finding, shared)),
    ...(rest === 0 ? [] : [`          … and ${rest} more; --all shows them`]),
  ]
}

function subjectLines({ sentence, chain }: FindingView, shared: boolean): readonly string[] {
  const subject = chain.at(-1)
  if (subject === undefined) return shared ? [] : [`          ${sentence}`]
  const above = chain
    .slice(0, -1)
    .map((line) => `${line.ref} ← `)
    .join('')
  return [`          ${above}${subject.ref} ${shared ? shortened(subject.title) : sentence}`]
}

const TITLE_SHOWN = 80

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ')
  return line.length > TITLE_SHOWN ? `${line.slice(0, TITLE_SHOWN - 1)}…` : line
}

function byCode(findings: readonly FindingView[]): Map<string, FindingView[]> {
  const groups = new Map<string, FindingView[]>()
  for (const finding of findings) {
    const group = groups.get(finding.code)
    if (group === undefined) groups.set(finding.code, [finding])
    else group.push(finding)
  }
  return groups
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Prints a refusal to standard error. */
export function presentRefusal(terminal: Terminal, refusal: Refusal): void {
  terminal.complain(`${refusal.code}: ${refusal.sentence}\n${refusal.remedy}`)
}

/** Runs a check from wherever the case is, and presents it or why it could not be made. */
export async function checkCommand(
  terminal: Terminal,
  open: () => Promise<CheckResult | Refusal>,
  options: CheckOptions,
): Promise<number> {
  const result = await open()
  if (!isRefusal(result)) return presentCheck(terminal, result, options)
  presentRefusal(terminal, result)
  return 2
}
