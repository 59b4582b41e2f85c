import {
  isScore,
  isStated,
  newFoundHazard,
  noRating,
  type DeclaredScale,
  type FoundHazard,
  type StatedRating,
} from '../found-log.ts'
import { readPair, readScore, looksLikeScore } from '../rate/score-text.ts'
import { scaleInLabel } from './declared-scale.ts'
import { addCause, addControl, foldRow } from './fold.ts'
import { isProseRole, putProse, putScore } from './field.ts'
import { explainsId } from './table/glossary.ts'
import { HAZARD_PARTS } from './words/hazard-parts.ts'
import { headedHazard } from './page/hazard-heading.ts'
import { isIdentifier, splitIdentifier } from './words/identifier.ts'
import { itemsOf, saysNothing, saysWhyNone } from './words/item-list.ts'
import type { LabelMeaning, RatingStage } from './words/label.ts'
import type { Role } from './words/label-words.ts'
import { isInstruction, isPlaceholder, offersEveryStatus, withoutTags } from './words/placeholder.ts'
import { beforeAndAfter, productFactors } from './words/score-list.ts'
import { shownItems } from './words/told-evidence.ts'
import { WholeLikelihood } from './words/whole-likelihood.ts'

const STRONG = new Set<Role>([...HAZARD_PARTS, 'failure-mode'])
const NO_HAZARD =
  /definition|glossar|terminolog|abbreviation|acronym|template|matrix|scoring|scales?\b|criteria|roles|references|revision|document|history|purpose|introduction|scope|overview|background|methodology|methods?$|process\b|procedure|policy|how to|guidance|summary|conclusion|\bplan\b|report\b|appendix|management|governance|personnel|activities/i
/** Words of a section that explains how hazards are told and rated. */
const EXPLAINS =
  /definition|glossar|terminolog|abbreviation|template|matrix|scoring|scales?\b|criteria|method|how to|guidance|explan/i
const NUMBER_IN_LABEL = /\(\s*(\d{1,2})\s*\)$/

/** A section that may turn out to be a hazard, filled field by field as the page is read. */
export class Candidate {
  readonly hazard: FoundHazard
  readonly level: number
  readonly roles = new Set<Role>()
  /** The level of its field headings, null while it has none. */
  fieldLevel: number | null = null
  /** Whether it is one item among others, so that the file's name is not its own. */
  isOfMany = false
  /** The scales whose length its labels tell. */
  readonly scales: DeclaredScale[] = []
  /** Rows of tables that were folded into it. */
  rows = 0
  /** Whether its heading says that a hazard of this name follows: "Hazard: …". */
  readonly isAnnounced: boolean
  readonly #likelihood = new WholeLikelihood()
  /** Whether a field still offers its choices. */
  #isUnfilled = false
  /** Whether it says how its fields are to be filled in. */
  #explainsFields = false
  #explicit: boolean
  #heading: string
  #title = ''
  #prose = ''
  /** The rating of the outcome that is being read, when another is rated already. */
  #outcome: StatedRating | null = null
  #repeats: Partial<Record<'severity' | 'likelihood' | 'risk', string>> = {}

  constructor(heading: string, level: number, where: string, explicit: boolean) {
    const { ref, name, isAnnounced } = headedHazard(heading)
    this.#heading = name
    this.isAnnounced = isAnnounced
    this.#explicit = explicit
    this.level = level
    this.hazard = newFoundHazard('', where)
    this.hazard.ref = ref
  }

  /** Whether its heading, or the page, says by itself that this is a hazard. */
  get isExplicit(): boolean {
    return this.#explicit
  }

  /** Whether a hazard is named already, by its heading or a field. */
  get isNamed(): boolean {
    return this.#explicit || this.roles.has('hazard')
  }

  get heading(): string {
    return this.#heading
  }

  /** Whether a field that can stand only once per hazard is there already, so that it begins the next one. */
  begins(role: Role): boolean {
    if (role === 'name') return this.roles.has('name')
    if (role === 'hazard') return this.roles.has('hazard')
    return role === 'ref' && this.roles.has('ref')
  }

  /** Text that stands under no field: kept for scores that are told in prose. */
  addProse(text: string): void {
    this.#prose = `${this.#prose}\n${text}`
  }

  put(told: LabelMeaning, label: string, given: string, where: string, stage: RatingStage | null): void {
    const text = withoutTags(given)
    const meaning = stage === null ? riskInWords(told, label, text) : told
    if (isPlaceholder(given) || (text === '' && meaning.role !== 'hazard')) return
    this.roles.add(meaning.role)
    if (meaning.role === 'name' && !isGenericName(label)) this.#explicit = true
    if (isProseRole(meaning.role)) {
      putProse(this.hazard, meaning.role, text)
      return
    }
    switch (meaning.role) {
      case 'name':
      case 'hazard':
        this.#putTitle(meaning.role, text)
        break
      case 'ref':
        this.#explainsFields ||= this.hazard.ref === null && explainsId(text)
        this.#putRef(text.split('\n', 1)[0]?.trim() ?? '')
        break
      case 'owner':
        if (!saysNothing(text)) this.hazard.owner ??= text
        break
      case 'status':
        this.#isUnfilled ||= offersEveryStatus(text)
        if (offersEveryStatus(text)) this.note(label, text)
        else this.hazard.status ??= text
        break
      case 'likelihood':
        if (!this.#likelihood.counts(this.hazard, label, meaning.rating ?? stage)) this.note(label, text)
        else this.#putLabelledScore(meaning.role, label, meaning.rating ?? stage, text)
        break
      case 'severity':
      case 'risk':
        this.#putLabelledScore(meaning.role, label, meaning.rating ?? stage, text)
        break
      case 'justification':
        putScore(this.hazard, 'justification', meaning.rating ?? stage ?? 'initial', text)
        break
      case 'cause':
      case 'failure-mode':
        for (const item of itemsOf(text)) addCause(this.hazard, { text: item, key: null, where })
        break
      case 'control':
        if (saysWhyNone(text)) this.note(label, text)
        else this.#putControls(meaning, text, where)
        break
      case 'evidence':
        this.#putEvidence(label, text)
        break
      case 'stable-id':
      case 'stable-parts':
      case 'hazard-refs':
      case 'control-refs':
      case 'control-kind':
      case 'cause-refs':
      case 'note':
        this.note(label, text)
        break
    }
  }

  /** Puts in controls that act on these of its causes. */
  putControlsOf(causes: readonly string[], meaning: LabelMeaning, given: string, where: string): void {
    this.roles.add('control')
    if (!isPlaceholder(given)) this.#putControls(meaning, withoutTags(given), where, causes)
  }

  /** Begins one of several outcomes: what rates a further one stands beside the rating of the first. */
  beginOutcome(name: string): void {
    putProse(this.hazard, 'effect', name)
    this.#outcome = isStated(this.hazard.initial) ? noRating() : null
  }

  /** What follows rates the hazard again, and none of its outcomes alone. */
  endOutcomes(): void {
    this.#outcome = null
  }

  note(label: string, text: string): void {
    if (!saysNothing(text) && !isPlaceholder(text)) this.hazard.notes.push({ label, text })
  }

  /** Takes in what a row of a table inside the section says. */
  fold(row: FoundHazard): void {
    foldRow(this.hazard, row)
    if (row.controls.length > 0) this.roles.add('control')
    if (row.causes.length > 0) this.roles.add('cause')
    for (const part of ['severity', 'likelihood', 'risk'] as const) {
      if (row.initial[part] !== null || row.residual[part] !== null) this.roles.add(part)
    }
  }

  /** The finished hazard, or null when the section is not about one. */
  finish(): FoundHazard | null {
    this.#settleRepeats()
    this.#settleProse()
    const heading = isPlaceholder(this.#heading) ? '' : withoutTags(this.#heading)
    const title = this.roles.has('name')
      ? this.#title
      : heading !== '' && this.#explicit
        ? heading
        : this.#title || heading
    if (this.#explainsFields || !this.#isHazard() || (this.#isUnfilled && isInstruction(title))) return null
    if (saysNothing(title)) return this.#untitled()
    if (this.#title !== '' && title !== this.#title) this.hazard.prose.description ??= this.#title
    this.hazard.title = title.split('\n', 1)[0]?.trim() ?? title
    return this.hazard
  }

  /** A section such as "Hazard 1" without a name is called by the first line that describes it. */
  #untitled(): FoundHazard | null {
    const { description, situation, effect, harm } = this.hazard.prose
    const told = description ?? situation ?? effect ?? harm
    if (told === undefined || !this.#explicit) return null
    this.hazard.title = told.split('\n', 1)[0]?.trim() ?? told
    return this.hazard
  }

  #isHazard(): boolean {
    const strong = [...this.roles].filter((role) => STRONG.has(role) && (!isScore(role) || this.#hasScore(role))).length
    if (this.#explicit && this.roles.has('hazard') && this.hazard.ref !== null) return true
    if (this.#explicit || (this.roles.has('hazard') && this.hazard.ref !== null)) return strong >= 1
    const { causes, controls, initial } = this.hazard
    const scored = [initial.severity, initial.likelihood].filter(
      (score) => score !== null && looksLikeScore(score),
    ).length
    // What has a cause, a control and a rating is a hazard even when its name speaks of a report or a document.
    const isWhole = causes.length > 0 && controls.length > 0 && scored === 2
    if (isWhole && !EXPLAINS.test(`${this.#heading} ${this.#title}`)) return true
    if (NO_HAZARD.test(this.#heading) || NO_HAZARD.test(this.#title)) return false
    if (this.roles.has('hazard')) return strong >= 1
    const acted = causes.length > 0 || controls.length > 0
    if (acted && scored === 2) return true
    const harmed = this.roles.has('harm') || this.roles.has('effect') || this.roles.has('situation')
    return strong >= 3 && controls.length > 0 && (harmed || causes.length > 0 || scored > 0)
  }

  #hasScore(part: 'severity' | 'likelihood' | 'risk'): boolean {
    const { initial, residual } = this.hazard
    return [initial[part], residual[part]].some((text) => text !== null && looksLikeScore(text))
  }

  /** The id that a field gives; a number in the heading, as in "Risk 4" or "Form 4", only counts the sections. */
  #putRef(ref: string): void {
    const isCounted = /^(?:\p{L}+ )?\d+$/u.test(this.hazard.ref ?? '') && /\p{L}/u.test(ref) && isIdentifier(ref)
    if (ref !== '' && (this.hazard.ref === null || isCounted)) this.hazard.ref = ref
  }

  #putTitle(role: 'name' | 'hazard', text: string): void {
    if (role === 'hazard' && this.#title !== '') putProse(this.hazard, 'description', text)
    else {
      if (role === 'name' && this.#title !== '') putProse(this.hazard, 'description', this.#title)
      const named = splitIdentifier(text)
      if (named !== null && !named.numbered && this.hazard.ref === null && named.rest !== '') {
        this.hazard.ref = named.ref
        this.#title = named.rest
      } else this.#title = text
    }
  }

  #putControls(meaning: LabelMeaning, text: string, where: string, causes: readonly string[] = []): void {
    const { kind, control } = meaning
    for (const item of shownItems(itemsOf(text)))
      addControl(this.hazard, {
        text: item.text,
        key: null,
        kind,
        stage: control,
        evidence: [...item.evidence],
        causes: [...causes],
        where,
      })
  }

  #putEvidence(label: string, text: string): void {
    const last = this.hazard.controls.at(-1)
    if (last === undefined) this.note(label, text)
    else if (!saysNothing(text)) last.evidence.push(text)
  }

  /** Its label may hold the score ("Severity (4): because …") or name the factors of a product ("L × S: 2 × 4"). */
  #putLabelledScore(
    part: 'severity' | 'likelihood' | 'risk',
    label: string,
    stage: RatingStage | null,
    text: string,
  ): void {
    const scale = scaleInLabel(part, label)
    if (scale !== null) this.scales.push(scale)
    const number = isWord(text) ? undefined : NUMBER_IN_LABEL.exec(label)?.[1]
    const factors = part === 'risk' ? productFactors(label, text) : null
    if (factors !== null) {
      for (const factor of ['severity', 'likelihood'] as const) this.#putScore(factor, stage, factors[factor])
      this.#putScore('risk', stage, text)
    } else if (number !== undefined) {
      this.#putScore(part, stage, number)
      putScore(this.hazard, 'justification', stage ?? 'initial', text)
    } else this.#putScore(part, stage, text)
  }

  /** A score without a stage is the initial one; the same label again with another value is the residual one. */
  #putScore(part: 'severity' | 'likelihood' | 'risk', stage: RatingStage | null, text: string): void {
    const both = stage === null ? beforeAndAfter(text) : null
    if (both !== null) {
      putScore(this.hazard, part, 'initial', both[0])
      putScore(this.hazard, part, 'residual', both[1])
    } else if (stage !== null) putScore(this.hazard, part, stage, text)
    else if (this.#outcome !== null) this.#rateOutcome(this.#outcome, part, text)
    else if (this.hazard.initial[part] === null) putScore(this.hazard, part, 'initial', text)
    else this.#repeats[part] = text
  }

  #rateOutcome(outcome: StatedRating, part: 'severity' | 'likelihood' | 'risk', text: string): void {
    if (!isStated(outcome)) this.hazard.alternatives.initial.push(outcome)
    outcome[part] ??= text
  }

  #settleRepeats(): void {
    const { initial, residual } = this.hazard
    const repeats = Object.entries(this.#repeats)
    const differs = repeats.some(
      ([part, text]) => (part === 'severity' || part === 'likelihood' || part === 'risk') && initial[part] !== text,
    )
    if (!differs && repeats.length < 2) return
    for (const part of ['severity', 'likelihood', 'risk'] as const) residual[part] ??= this.#repeats[part] ?? null
    residual.isPartial ||= initial.isPartial
  }

  /** Scores told in sentences count only where no field gives them. */
  #settleProse(): void {
    for (const sentence of this.#prose.split(/\n|(?<=\.)\s+/)) {
      const pair = readPair(sentence)
      if (pair === null || readScore(pair.severity) === null) continue
      const rating = this.hazard[/\b(residual|after|remaining|mitigated)\b/i.test(sentence) ? 'residual' : 'initial']
      if (rating.severity !== null || rating.likelihood !== null) continue
      rating.severity = pair.severity
      rating.likelihood = pair.likelihood
      rating.risk ??= pair.risk
      this.roles.add('severity').add('likelihood')
    }
    if (this.hazard.prose.description === undefined && this.#prose.trim() !== '')
      this.hazard.prose.description = this.#prose.trim()
  }
}

/** A risk that a page words as a sentence, "Risk: two readers may commit the same window", is the hazard and no rating of it. */
function riskInWords(meaning: LabelMeaning, label: string, text: string): LabelMeaning {
  const isPlain = meaning.role === 'risk' && meaning.rating === null && /^risks?$/i.test(label.trim())
  return isPlain && SENTENCE.test(text) && !looksLikeScore(text) ? { ...meaning, role: 'hazard' } : meaning
}

/** Several words without a number among them, which a score would have. */
const SENTENCE = /^(?:[^\s\d]+\s+){4}[^\d]*$/

/** "Title" or "Name" alone may name any document; "Hazard name" names a hazard. */
export function isGenericName(label: string): boolean {
  return !/hazard|risk|perigo|peligro|danger|gefa|gefä|pericol|ハザード|危険/i.test(label)
}

/** Whether a text is a score by itself, as "Almost certain" is and "Rare, but it has been seen" is not. */
function isWord(text: string): boolean {
  return looksLikeScore(text) && text.split(' ').length <= 2
}
