import type { FindingLevel } from '../domain/living/finding.ts'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import { checkCommand } from '../features/living/check-commands.ts'
import { checkOf } from '../features/living/check-queries.ts'
import { checkResultSchema, type CheckResult } from '../features/living/check-contract.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { openFileCase, readAnswers } from './file-case.ts'
import { findPlace, type Place } from './places.ts'
import { refusalOfLogOptions, type LogOptions } from './standard-option.ts'

interface CheckFlags extends LogOptions {
  readonly json?: true
  readonly all?: true
  readonly failOn: FindingLevel
  readonly answers?: string
}

/** Findings of one code that are shown before the rest is only counted, and what stands for all of them. */
export const FIRST_OF_EACH = 5
const ALL_OF_EACH = 1_000_000

/** Checks a case in files or on the server; gives the exit code. */
export function runCheck(places: readonly string[], flags: CheckFlags): Promise<number> {
  const { json = false, all = false, failOn } = flags
  const each = json || all ? ALL_OF_EACH : FIRST_OF_EACH
  const open = async (): Promise<CheckResult | Refusal> => {
    const place = await findPlace(places)
    if (isRefusal(place)) return place
    if (place.on === 'files') return checkInFiles(place.paths, flags, each)
    return refusalOfLogOptions(flags, place.row.space) ?? checkOnServer(place, each)
  }
  return checkCommand(processTerminal(), open, { json, failOn })
}

async function checkInFiles(paths: readonly string[], flags: CheckFlags, each: number): Promise<CheckResult | Refusal> {
  const answers = await readAnswers(flags.answers)
  if (isRefusal(answers)) return answers
  const opened = await openFileCase(paths, answers, flags)
  if (isRefusal(opened)) return opened
  const { snapshot, open } = opened
  return { ...checkOf(snapshot, each), questions: open.length }
}

function checkOnServer({ client, row }: Place & { on: 'server' }, each: number): Promise<CheckResult | Refusal> {
  return client.get(`/spaces/${row.space.id}/check?each=${each}`, checkResultSchema)
}
