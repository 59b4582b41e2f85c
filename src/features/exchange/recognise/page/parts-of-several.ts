import { newFoundHazard } from '../../found-log.ts'
import type { Block, ListItem } from '../../read/document.ts'
import type { Findings } from '../finding.ts'
import { identifierKey, identifiersIn, namesOnlyIds, splitIdentifier } from '../words/identifier.ts'
import type { LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { nestedLines } from './page-field.ts'
import { labelledText, pureLabel } from '../words/pure-label.ts'

/** A control or cause that is being read, and the hazards that it names so far. */
interface OpenPart {
  readonly where: string
  /** The level of its heading: what stands below a lower one tells of it. */
  readonly level: number
  readonly lines: string[]
  readonly refs: string[]
  /** Whether the line above says that hazards are named below it. */
  isNaming: boolean
}

const NUMBER_BEFORE = /^\d+(?:\.\d+)*[.)]\s+/
/** The labels behind which a part names its hazards. */
const POINTING: ReadonlySet<Role> = new Set<Role>(['hazard-refs', 'hazard'])
const ENDS_AS_LABEL = /[:：]\s*$/
const IN_BRACKETS = /\s*[([]([^()[\]]+)[)\]]\s*\.?$/

/**
 * A section of a page that stands above the headings of its hazards and lists controls or causes of several of them. Each of
 * these goes to the hazards that it names, or waits to be named by its id; to whom any other belongs is not guessed.
 */
export class PartsOfSeveral {
  readonly #level: number
  readonly #file: string
  readonly #format: string
  readonly #findings: Findings
  #meaning: LabelMeaning
  #part: OpenPart | null = null

  constructor(meaning: LabelMeaning, level: number, file: string, format: string, findings: Findings) {
    this.#meaning = meaning
    this.#level = level
    this.#file = file
    this.#format = format
    this.#findings = findings
  }

  /** Takes in what belongs to the section; false for what does not, as a table or the heading that ends it. */
  take(block: Block): boolean {
    if (block.kind === 'heading' && !this.#endsAt(block.text, block.level)) this.#readHeading(block)
    else if (block.kind === 'text') this.#tell(block.text.split('\n'), block.where)
    else if (block.kind === 'list') for (const item of block.items) this.#tell(linesOf(item), item.where)
    else {
      this.finish()
      return false
    }
    return true
  }

  /** Whether a heading is no part of the section: it stands as high, or has an id such as the page's hazards have. */
  #endsAt(text: string, level: number): boolean {
    const id = splitIdentifier(text)
    const letters = id === null || id.numbered ? null : lettersOf(id.ref)
    if (level > 6) return false
    return (
      level <= this.#level ||
      this.#findings.hazards.some(({ hazard: { ref } }) => ref !== null && lettersOf(ref) === letters)
    )
  }

  /** A heading names a part, or a group of parts; below the heading of a part, or as a label, it belongs to that one. */
  #readHeading({
    text,
    level,
    where,
  }: {
    readonly text: string
    readonly level: number
    readonly where: string
  }): void {
    if (this.#part !== null && (level > this.#part.level || ENDS_AS_LABEL.test(text))) {
      this.#readLine(this.#part, text)
      return
    }
    const group = pureLabel(text)
    this.finish()
    if (group?.role === this.#meaning.role) this.#meaning = group
    else this.#part = newPart(text.replace(NUMBER_BEFORE, ''), level, where)
  }

  /** A paragraph or item is a part of its own, unless it stands below the heading of one. */
  #tell([first = '', ...others]: readonly string[], where: string): void {
    if (this.#part !== null) {
      for (const line of [first, ...others]) this.#readLine(this.#part, line)
      return
    }
    const part = newPart(first, 0, where)
    for (const line of others) this.#readLine(part, line)
    this.#part = part
    this.finish()
  }

  #readLine(part: OpenPart, text: string): void {
    const named = part.isNaming ? this.#hazardsNamed(splitIdentifier(text)?.ref ?? text) : []
    const labelled = labelledText(text)
    const value = pointsAtHazards(labelled?.meaning) ? (labelled?.value ?? '') : ''
    const isNaming = pointsAtHazards(pureLabel(text.replace(ENDS_AS_LABEL, '')))
    part.isNaming = isNaming || named.length > 0
    if (named.length > 0) part.refs.push(...named)
    else if (value !== '' && namesOnlyIds(value)) part.refs.push(...identifiersIn(value))
    else if (!isNaming) part.lines.push(text)
  }

  /** Ends the part that is open. */
  finish(): void {
    const part = this.#part
    this.#part = null
    if (part === null) return
    const [name = '', ...lines] = part.lines
    const inBrackets = this.#hazardsNamed(IN_BRACKETS.exec(name)?.[1] ?? '')
    const refs = [...part.refs, ...inBrackets]
    this.#keep(inBrackets.length > 0 ? name.replace(IN_BRACKETS, '') : name, lines, refs, part.where)
  }

  #keep(name: string, lines: readonly string[], refs: readonly string[], where: string): void {
    const { role, kind, control: stage } = this.#meaning
    const named = splitIdentifier(name)
    const isKeyed = named !== null && !named.numbered && named.rest !== ''
    const text = [isKeyed ? named.rest : name, ...lines].join('\n')
    const told = { text, key: isKeyed ? named.ref : null, where }
    const cause = role === 'cause' ? told : null
    const control = cause === null ? { ...told, kind, stage, evidence: [], causes: [] } : null
    this.#findings.rows++
    if (refs.length === 0) {
      this.#findings.definitions.push({ control, cause, where })
      return
    }
    const hazard = newFoundHazard('', where)
    if (cause !== null) hazard.causes.push(cause)
    if (control !== null) hazard.controls.push(control)
    this.#findings.hazards.push({ hazard, refs, source: `${this.#file}#${where}`, format: this.#format, rows: 1 })
  }

  /** The ids in a remark, where they are all of hazards that the page has. */
  #hazardsNamed(remark: string): readonly string[] {
    if (!namesOnlyIds(remark)) return []
    const known = new Set(
      this.#findings.hazards.flatMap(({ hazard }) => (hazard.ref === null ? [] : [identifierKey(hazard.ref)])),
    )
    const ids = identifiersIn(remark)
    return ids.every((id) => known.has(identifierKey(id))) ? ids : []
  }
}

function newPart(name: string, level: number, where: string): OpenPart {
  return { where, level, lines: [name], refs: [], isNaming: false }
}

function linesOf({ text, items }: ListItem): readonly string[] {
  return [text.replace(/\n/g, ' '), ...nestedLines(items).map((line) => line.replace(/^- /, ''))]
}

function pointsAtHazards(meaning: LabelMeaning | null | undefined): boolean {
  return POINTING.has(meaning?.role ?? 'note')
}

/** The letters of an id before its number. */
function lettersOf(id: string): string {
  return identifierKey(id).replace(/\d.*$/s, '')
}
