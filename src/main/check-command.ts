import type { FindingLevel } from '../domain/living/finding.ts'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import { checkCommand, type CheckResult } from '../features/living/check-commands.ts'
import { findingsOf, findingViews } from '../features/living/finding-queries.ts'
import { findingsPageSchema, overviewSchema } from '../features/living/living-contract.ts'
import { standingView } from '../features/living/overview-queries.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { openFileCase, readAnswers, type FileCase } from './file-case.ts'
import { findPlace, type Place } from './places.ts'

interface CheckFlags {
  readonly json?: true
  readonly all?: true
  readonly failOn: FindingLevel
  readonly answers?: string
}

/** Checks a case in files or on the server; gives the exit code. */
export function runCheck(places: readonly string[], flags: CheckFlags): Promise<number> {
  const { json = false, all = false, failOn } = flags
  const open = async (): Promise<CheckResult | Refusal> => {
    const place = await findPlace(places)
    if (isRefusal(place)) return place
    return place.on === 'server' ? checkOnServer(place) : checkInFiles(place.paths, flags.answers)
  }
  return checkCommand(processTerminal(), open, { json, all, failOn })
}

async function checkInFiles(paths: readonly string[], answersFile: string | undefined): Promise<CheckResult | Refusal> {
  const answers = await readAnswers(answersFile)
  if (isRefusal(answers)) return answers
  const opened = await openFileCase(paths, answers)
  return isRefusal(opened) ? opened : checkOf(opened)
}

/** The check of a case that is in memory. */
export function checkOf({ name, snapshot }: FileCase): CheckResult {
  return { name, standing: standingView(snapshot), findings: findingViews(snapshot, findingsOf(snapshot)) }
}

async function checkOnServer({ client, row }: Place & { on: 'server' }): Promise<CheckResult | Refusal> {
  const overview = await client.get(`/spaces/${row.space.id}`, overviewSchema)
  if (isRefusal(overview)) return overview
  const findings: CheckResult['findings'][number][] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = await client.get(`/spaces/${row.space.id}/findings?limit=500${after}`, findingsPageSchema)
    if (isRefusal(page)) return page
    findings.push(...page.findings)
    cursor = page.next
  }
  return { name: overview.space.name, standing: overview.standing, findings }
}
