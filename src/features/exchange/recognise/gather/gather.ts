import { addTo } from '../../../../domain/record/many-by-key.ts'
import type { AccountedRow } from '../../exchange-contract.ts'
import type { FoundHazard, FoundLog } from '../../found-log.ts'
import { contradictingRatings } from './contradiction.ts'
import { fileOf, type Definition, type Finding, type Findings } from '../finding.ts'
import { foldElsewhere, fullness, titleKey } from '../fold.ts'
import { identifierKey } from '../words/identifier.ts'
import { joinParts } from './join-parts.ts'
import { likeness } from './likeness.ts'
import { currentOf } from './sheet-edition.ts'

/** One hazard with every account of it, the first found first. */
interface Gathered {
  readonly accounts: Finding[]
}

/** Brings together what all files tell: accounts of one hazard become one, parts go to their hazards, keys to their text. */
export function gather(findings: Findings): FoundLog {
  const gathered = gatherWholes(findings.hazards.filter(({ hazard, refs }) => hazard.title !== '' && refs.length === 0))
  const rejected: AccountedRow[] = [...findings.rejected]
  const ignored: AccountedRow[] = [...findings.ignored]
  let merged = gathered.reduce(
    (rows, { accounts }) => rows + accounts.reduce((sum, account) => sum + account.rows, 0) - 1,
    0,
  )
  const hazards = gathered.map(foldAccounts)
  const parts = findings.hazards.filter(({ hazard, refs }) => hazard.title === '' || refs.length > 0)
  // An id that points nowhere is told beside the row it stands in, which counts for what else it says.
  const lost: AccountedRow[] = []
  const byRef = indexByRef(parts.length === 0 ? [] : hazards)
  const definitions = [...findings.definitions]
  const shared = sharedRefs(parts)
  const causeKeys = parts.length === 0 ? new Set<string>() : keysOfCauses(findings)
  for (const part of parts) {
    const targets = [...new Set(part.refs.flatMap((ref) => byRef.get(identifierKey(ref)) ?? []))]
    const nowhere = part.refs.filter((ref) => !byRef.has(identifierKey(ref)))
    if (targets.length > 0) {
      for (const ref of nowhere) lost.push(namesNowhere(part.hazard.where, ref))
      for (const target of targets) foldElsewhere(target, partFor(part.hazard))
      merged += part.rows
    } else if (part.hazard.title !== '' || namedByGuess(part)) {
      tellRefs(part, shared)
      hazards.push(part.hazard)
      merged += part.rows - 1
    } else if (part.refs.every((ref) => causeKeys.has(identifierKey(ref))) && part.hazard.controls.length > 0) {
      definitions.push(actingOn(part.refs, part.hazard))
    } else {
      rejected.push(namesNowhere(part.hazard.where, part.refs.join(', ')))
    }
  }
  const { used, lost: lostParts } = joinParts(hazards, definitions)
  lost.push(...lostParts)
  ignored.push(...lost)
  for (const definition of definitions) {
    if (used.has(definition)) merged++
    else ignored.push({ where: definition.where, reason: 'No hazard names this control or cause' })
  }
  const { scales, doubtedResidual } = findings
  const rows = findings.rows + lost.length
  return {
    format: commonestFormat(findings.hazards),
    hazards,
    rows,
    merged,
    ignored,
    rejected,
    scales,
    doubtedResidual,
  }
}

function gatherWholes(findings: readonly Finding[]): Gathered[] {
  const isApart = numberedApart(findings)
  const all: Gathered[] = []
  const byRef = new Map<string, Gathered[]>()
  const byTitle = new Map<string, Gathered[]>()
  const [first] = findings
  // A title joins what several tables or files tell; inside one of them it is no sign.
  const severalSources = findings.some(({ source }) => source !== first?.source)
  for (const finding of findings) {
    const { ref, title } = finding.hazard
    const refKey = ref === null ? null : identifierKey(ref)
    const titled = severalSources ? titleKey(title) : null
    const sameRef = refKey === null ? undefined : byRef.get(refKey)?.find((known) => isSame(known, finding, isApart))
    const sameTitle =
      titled === null ? undefined : byTitle.get(titled)?.find((known) => mayBeSame(known, finding, refKey))
    const same = sameRef ?? sameTitle ?? { accounts: [] }
    if (same.accounts.length === 0) all.push(same)
    same.accounts.push(finding)
    if (refKey !== null) addTo(byRef, refKey, same)
    if (titled !== null) addTo(byTitle, titled, same)
  }
  return all
}

/** The same id names the same hazard, unless one table gives it twice with other titles or two logs merely number alike. */
function isSame(known: Gathered, finding: Finding, isApart: NumberedApart): boolean {
  return known.accounts.some((account) => {
    const alike = likeness(account.hazard.title, finding.hazard.title)
    if (account.source === finding.source || (alike < 1 && isApart(account.source, finding.source))) return alike === 1
    const numbered = /^\W*\d+\W*$/.test(finding.hazard.ref ?? '')
    return alike >= (numbered ? 0.5 : 0.2) || (!numbered && fileOf(account) === fileOf(finding))
  })
}

/** Whether two tables merely number alike, as two modules do that each begin with 1. */
type NumberedApart = (one: string, other: string) => boolean

/** Titles with less in common than this are those of different hazards. */
const UNLIKE = 0.2
const FEWEST_SHARED = 2

/** Tells tables that merely number alike by the ids they share: for most of them the titles have nothing in common. */
function numberedApart(findings: readonly Finding[]): NumberedApart {
  const titles = new Map<string, Map<string, string>>()
  for (const { source, hazard } of findings) {
    const known = titles.get(source) ?? new Map<string, string>()
    titles.set(source, known)
    if (hazard.ref !== null) known.set(identifierKey(hazard.ref), hazard.title)
  }
  const judged = new Map<string, boolean>()
  return (one, other) => {
    const key = `${one}\u0000${other}`
    const known = judged.get(key)
    if (known !== undefined) return known
    const others = titles.get(other)
    const likenesses = [...(titles.get(one) ?? [])].flatMap(([ref, title]) => {
      const same = others?.get(ref)
      return same === undefined ? [] : [likeness(title, same)]
    })
    const unlike = likenesses.filter((alike) => alike < UNLIKE).length
    const isApart = likenesses.length >= FEWEST_SHARED && unlike * 2 >= likenesses.length
    judged.set(key, isApart)
    return isApart
  }
}

/** The same title names the same hazard when another place gives it and the ids do not differ. */
function mayBeSame(known: Gathered, finding: Finding, refKey: string | null): boolean {
  return known.accounts.every((account) => {
    const other = account.hazard.ref
    return account.source !== finding.source && (other === null || refKey === null || identifierKey(other) === refKey)
  })
}

function foldAccounts({ accounts }: Gathered): FoundHazard {
  const [only] = accounts
  if (only !== undefined && accounts.length === 1) return only.hazard
  const hazards = accounts.map(({ hazard }) => hazard)
  const current = currentOf(hazards)
  const ratedAt = contradictingRatings(accounts.filter(({ hazard }) => current.includes(hazard)))
  const base = current.reduce((best, hazard) => (fullness(hazard) > fullness(best) ? hazard : best))
  for (const hazard of hazards) if (hazard !== base) foldElsewhere(base, hazard)
  base.ratedAt = ratedAt
  return base
}

function indexByRef(hazards: readonly FoundHazard[]): Map<string, FoundHazard[]> {
  const index = new Map<string, FoundHazard[]>()
  for (const hazard of hazards) {
    if (hazard.ref !== null) addTo(index, identifierKey(hazard.ref), hazard)
  }
  return index
}

function namesNowhere(where: string, refs: string): AccountedRow {
  return { where, reason: `Names hazard ${refs}, which is described nowhere` }
}

/** Calls a rated row, whose id nothing else describes, by what its table most likely names hazards by; whether it can. */
function namedByGuess({ hazard, refs: [ref, ...further] }: Finding): boolean {
  const told = hazard.notes.find(({ label }) => label === hazard.titleGuess?.label)
  if (told === undefined || ref === undefined || further.length > 0) return false
  hazard.ref = ref
  hazard.title = told.text
  hazard.notes.splice(hazard.notes.indexOf(told), 1)
  return true
}

/** The ids that several parts name. */
function sharedRefs(parts: readonly Finding[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(parts.flatMap(({ refs }) => refs.map(identifierKey)).filter((key) => seen.size === seen.add(key).size))
}

/** A part that turns out to be a hazard has the id that it alone names; any other is told beside it. */
function tellRefs({ hazard, refs }: Finding, shared: ReadonlySet<string>): void {
  const [ref, ...others] = refs
  if (ref === undefined || ref === hazard.ref) return
  if (hazard.ref === null && others.length === 0 && !shared.has(identifierKey(ref))) hazard.ref = ref
  else hazard.notes.push({ label: 'Hazard ID', text: refs.join(', ') })
}

/** The ids of all causes that the log tells, in their hazards or by themselves. */
function keysOfCauses({ hazards, definitions }: Findings): ReadonlySet<string> {
  const causes = [
    ...hazards.flatMap(({ hazard }) => hazard.causes),
    ...definitions.flatMap(({ cause }) => (cause === null ? [] : [cause])),
  ]
  return new Set(causes.flatMap(({ key }) => (key === null ? [] : [identifierKey(key)])))
}

/** The control of a row that names causes where others name hazards. */
function actingOn(causes: readonly string[], { controls, where }: FoundHazard): Definition {
  const [first, ...others] = controls
  if (first === undefined) return { control: null, cause: null, where }
  const text = [first, ...others].map((control) => control.text).join('; ')
  return { control: { ...first, text, causes: [...first.causes, ...causes] }, cause: null, where }
}

/**
 * What a part gives to one of its hazards: no name of its own, and causes and controls that are not shared with the others, because
 * what a control acts on is another cause in each.
 */
function partFor({ causes, controls, ...part }: FoundHazard): FoundHazard {
  return {
    ...part,
    ref: null,
    stableId: null,
    causes: causes.map((cause) => ({ ...cause })),
    controls: controls.map((control) => ({ ...control, causes: [...control.causes], evidence: [...control.evidence] })),
  }
}

/** The layout that most hazards were read from. */
function commonestFormat(findings: readonly Finding[]): string {
  const counts = new Map<string, number>()
  for (const { format } of findings) counts.set(format, (counts.get(format) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['none', 0] as const)[0]
}
