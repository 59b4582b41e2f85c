import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import { isStated, type FoundHazard, type FoundLog } from '../found-log.ts'
import { foldRow } from '../recognise/fold.ts'
import { identifierKey } from '../recognise/words/identifier.ts'

const HAZARDS = 'Hazards of their own'
const CAUSES = 'Causes of the hazard above'
const CONTROLS = 'Controls of the hazard above'
const TITLES = 'Titles of the hazards below'

/** An item whose number stands below that of another: 1.1 below 1. */
interface Item {
  readonly hazard: FoundHazard
  readonly above: Item | null
  /** How many items stand above it, and itself. */
  readonly depth: number
}

/** The items of one depth, with what they seem to be. */
interface Depth {
  readonly depth: number
  readonly items: readonly Item[]
  readonly proposed: string
  readonly choices: readonly string[]
}

/** The questions what the items are that are numbered below others, one for each depth; none where no numbers nest. */
export function numberedQuestions(log: FoundLog): ImportQuestion[] {
  return depthsOf(itemsOf(log)).map(({ depth, items, proposed, choices }) => ({
    id: idOf(depth),
    about: aboutItems(depth, items, proposed),
    proposed,
    choices: [...choices],
  }))
}

/** The log with the items below others where they belong, as answered or proposed. */
export function withNumberedItems(log: FoundLog, answers: ImportAnswers): FoundLog {
  const items = itemsOf(log)
  const depths = depthsOf(items)
  if (depths.length === 0) return log
  const meanings = new Map(depths.map(({ depth, proposed }) => [depth, answers[idOf(depth)] ?? proposed]))
  const over = new Set(items.map(({ above }) => above))
  const meaningOf = (item: Item) => {
    const meaning = meanings.get(item.depth) ?? HAZARDS
    return meaning === TITLES && !over.has(item) ? HAZARDS : meaning
  }
  const kept = new Map<FoundHazard, FoundHazard>()
  const ignored = [...log.ignored]
  let merged = 0
  for (const item of items) {
    const meaning = meaningOf(item)
    const owner = nearest(item, (above) => meaningOf(above) === HAZARDS)
    const into = owner === null ? undefined : kept.get(owner.hazard)
    if (meaning === TITLES)
      ignored.push({ where: item.hazard.where, reason: 'A title of the hazards numbered below it' })
    else if (meaning === HAZARDS || into === undefined) kept.set(item.hazard, titled(item, meaningOf))
    else {
      const cause = nearest(item, (above) => meaningOf(above) === CAUSES)
      foldRow(into, meaning === CAUSES ? asCause(item.hazard) : asControl(item.hazard, cause?.hazard ?? null))
      merged++
    }
  }
  return { ...log, hazards: [...kept.values()], merged: log.merged + merged, ignored }
}

const idOf = (depth: number): string => `numbered-${depth}`

const NUMBER = /^(.*?)(\d+(?:[.-]\d+)*)\.?$/
const LAST_PART = /[.-]\d+$/
const LONGEST = 60

/** All hazards of the log in its order, each with the item that it is numbered below. */
function itemsOf({ hazards }: FoundLog): readonly Item[] {
  const known = new Map<string, Item>()
  return hazards.map((hazard) => {
    const told = (hazard.ref ?? hazard.numbered ?? '').trim()
    const [, letters = '', number = ''] = told.length > LONGEST ? [] : (NUMBER.exec(told) ?? [])
    const above = LAST_PART.test(number) ? known.get(identifierKey(letters + number.replace(LAST_PART, ''))) : undefined
    const item: Item = { hazard, above: above ?? null, depth: (above?.depth ?? 0) + 1 }
    if (number !== '') known.set(identifierKey(letters + number), item)
    return item
  })
}

function depthsOf(items: readonly Item[]): readonly Depth[] {
  const deepest = items.reduce((most, { depth }) => Math.max(most, depth), 0)
  if (deepest < 2) return []
  const over = new Set(items.map(({ above }) => above))
  const levels = Array.from({ length: deepest }, (_, at) =>
    items.filter((item) => item.depth === at + 1 && (at > 0 || over.has(item))),
  )
  const told = levels.map(isToldWhole)
  return levels.flatMap((level, at) => {
    const groups = told[at] === false && told[at + 1] === true
    if (at === 0 && !groups) return []
    const isPart = told[at] === false && !groups
    const proposed = groups ? TITLES : isPart ? partOf(level, at + 1) : HAZARDS
    const titles = at + 1 < deepest ? [TITLES] : []
    return [
      { depth: at + 1, items: level, proposed, choices: [HAZARDS, ...(at === 0 ? [] : [CAUSES, CONTROLS]), ...titles] },
    ]
  })
}

/** Whether most items are told as hazards are: rated, or with both causes and controls. */
function isToldWhole(items: readonly Item[]): boolean {
  return (
    items.filter(({ hazard }) => isRated(hazard) || (hazard.causes.length > 0 && hazard.controls.length > 0)).length *
      2 >
    items.length
  )
}

function isRated({ initial, residual }: FoundHazard): boolean {
  return isStated(initial) || isStated(residual)
}

/** What unrated items below hazards are: causes, unless the hazards have those already, and below causes controls. */
function partOf(items: readonly Item[], depth: number): string {
  if (depth > 2) return CONTROLS
  const owners = [...new Set(items.map(({ above }) => above))].filter((above) => above !== null)
  const isCaused = owners.every(({ hazard }) => hazard.causes.length > 0)
  return isCaused && owners.every(({ hazard }) => hazard.controls.length === 0) ? CONTROLS : CAUSES
}

const READ_AS: Readonly<Record<string, string>> = {
  [HAZARDS]: 'hazards of their own',
  [CAUSES]: 'causes of it',
  [CONTROLS]: 'controls of it',
  [TITLES]: 'titles of those below them',
}

function aboutItems(depth: number, items: readonly Item[], proposed: string): string {
  const [first] = items
  const rated = items.filter(({ hazard }) => isRated(hazard)).length
  const place =
    depth === 1 ? 'stand over others' : `are numbered below ${depth === 2 ? 'a hazard' : 'an item of a hazard'}`
  const count = `${items.length} of them, ${rated === 0 ? 'none' : rated === items.length ? 'all' : rated} rated`
  const number = first?.hazard.ref ?? first?.hazard.numbered ?? ''
  return `Items such as ${number} “${first?.hazard.title ?? ''}” ${place} (${count}). They are read as ${READ_AS[proposed] ?? proposed}; what are they?`
}

/** The nearest item above one that a test accepts; null where none does. */
function nearest(item: Item, test: (above: Item) => boolean): Item | null {
  let above = item.above
  while (above !== null && !test(above)) above = above.above
  return above
}

/** A hazard of its own, which what is folded into it must not change where it was found. */
function titled(item: Item, meaningOf: (item: Item) => string): FoundHazard {
  const hazard = structuredClone(item.hazard)
  const title = nearest(item, (above) => meaningOf(above) === TITLES)
  if (title !== null) hazard.prose.category ??= title.hazard.title
  return hazard
}

/** A cause that its row tells as a hazard, with all that the row says. */
function asCause(item: FoundHazard): FoundHazard {
  const row = structuredClone(item)
  const controls = row.controls.map((control) => ({ ...control, causes: [...control.causes, row.title] }))
  return { ...row, controls, causes: [{ text: row.title, key: row.ref, where: row.where }, ...row.causes] }
}

/** A control that its row tells as a hazard, acting on the cause it is numbered below. */
function asControl(item: FoundHazard, cause: FoundHazard | null): FoundHazard {
  const { title: text, ref: key, where } = item
  const row = structuredClone(item)
  const causes = cause === null ? [] : [cause.title]
  return { ...row, controls: [{ text, key, kind: null, stage: null, evidence: [], causes, where }, ...row.controls] }
}
