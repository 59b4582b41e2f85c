import { newFoundHazard, type DeclaredScale, type FoundHazard } from '../found-log.ts'
import { looksLikeScore } from '../rate/score-text.ts'
import { CandidateScores } from './candidate-scores.ts'
import { addCause, addControl, foldRow } from './fold.ts'
import { isProseRole, putProse, putScore } from './field.ts'
import { explainsId } from './table/glossary.ts'
import { headedHazard } from './page/hazard-heading.ts'
import { tellsHazard } from './telling-section.ts'
import { isIdentifier, splitIdentifier } from './words/identifier.ts'
import { itemsOf, saysNothing, saysWhyNone } from './words/item-list.ts'
import type { LabelMeaning, RatingStage } from './words/label.ts'
import { isContainer } from './words/pure-label.ts'
import type { Role } from './words/label-words.ts'
import { partyUnder } from './words/party-words.ts'
import { isInstruction, isPlaceholder, offersEveryStatus, withoutTags } from './words/placeholder.ts'
import { isScoredImpact } from './words/scored-impact.ts'
import { shownItems } from './words/told-evidence.ts'
import { WholeLikelihood } from './words/whole-likelihood.ts'

/** A section that may turn out to be a hazard, filled field by field as the page is read. */
export class Candidate {
  readonly hazard: FoundHazard
  readonly level: number
  readonly roles = new Set<Role>()
  /** The level of its field headings, null while it has none. */
  fieldLevel: number | null = null
  /** Whether it is one item among others, so that the file's name is not its own. */
  isOfMany = false
  /** Rows of tables that were folded into it. */
  rows = 0
  /** Whether its heading says that a hazard of this name follows: "Hazard: …". */
  readonly isAnnounced: boolean
  readonly #scores: CandidateScores
  readonly #likelihood = new WholeLikelihood()
  /** Whether a field still offers its choices. */
  #isUnfilled = false
  /** Whether it says how its fields are to be filled in. */
  #explainsFields = false
  #explicit: boolean
  #heading: string
  #title = ''
  #prose = ''
  /** Scores under a label such as "Impact", which are its severities unless others are. */
  readonly #impacts: Impact[] = []

  constructor(heading: string, level: number, where: string, explicit: boolean) {
    const { ref, name, isAnnounced } = headedHazard(heading)
    this.#heading = name
    this.isAnnounced = isAnnounced
    this.#explicit = explicit
    this.level = level
    this.hazard = newFoundHazard('', where)
    this.hazard.ref = ref
    this.#scores = new CandidateScores(this.hazard)
  }

  /** The scales whose length its labels tell. */
  get scales(): readonly DeclaredScale[] {
    return this.#scores.scales
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
    const meaning = stage === null ? actionInWords(riskInWords(told, label, text), label, text) : told
    if (isPlaceholder(given) || (text === '' && meaning.role !== 'hazard')) return
    this.#isUnfilled ||= meaning.role === 'name' && isInstruction(text)
    if (meaning.role === 'effect' && isScoredImpact(label, text)) {
      this.#impacts.push({ label, stage: meaning.rating ?? stage, text })
      return
    }
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
        else this.#scores.put(meaning.role, label, meaning.rating ?? stage, text)
        break
      case 'severity':
      case 'risk':
        this.#scores.put(meaning.role, label, meaning.rating ?? stage, text)
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
        else this.#putControls(meaning, text, where, [], partyUnder(label))
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
    this.#scores.beginOutcome()
  }

  /** What follows rates the hazard again, and none of its outcomes alone. */
  endOutcomes(): void {
    this.#scores.endOutcomes()
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
    this.#settleImpacts()
    this.#scores.settleRepeats()
    if (this.#scores.settleProse(this.#prose)) this.roles.add('severity').add('likelihood')
    if (this.hazard.prose.description === undefined && this.#prose.trim() !== '')
      this.hazard.prose.description = this.#prose.trim()
    const heading = isPlaceholder(this.#heading) ? '' : withoutTags(this.#heading)
    const title = this.roles.has('name')
      ? this.#title
      : heading !== '' && this.#explicit
        ? heading
        : this.#title || heading
    if (this.#explainsFields || !this.#tellsHazard() || (this.#isUnfilled && isNoName(title))) return null
    if (saysNothing(title)) return this.#untitled()
    if (this.#title !== '' && title !== this.#title) this.hazard.prose.description ??= this.#title
    this.hazard.title = title.split('\n', 1)[0]?.trim() ?? title
    return this.hazard
  }

  /** An impact is the severity where its rating has no other, and what comes of the hazard where it has. */
  #settleImpacts(): void {
    for (const { label, stage, text } of this.#impacts) {
      const isSeverity = this.hazard[stage ?? 'initial'].severity === null
      this.roles.add(isSeverity ? 'severity' : 'effect')
      if (isSeverity) this.#scores.put('severity', label, stage, text)
      else putProse(this.hazard, 'effect', text)
    }
  }

  /** A section such as "Hazard 1" without a name is called by the first line that describes it. */
  #untitled(): FoundHazard | null {
    const { description, situation, effect, harm } = this.hazard.prose
    const told = description ?? situation ?? effect ?? harm
    if (told === undefined || !this.#explicit) return null
    this.hazard.title = told.split('\n', 1)[0]?.trim() ?? told
    return this.hazard
  }

  #tellsHazard(): boolean {
    const names = { heading: this.#heading, title: this.#title }
    return tellsHazard({ hazard: this.hazard, roles: this.roles, isExplicit: this.#explicit, ...names })
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

  #putControls(
    { kind, control }: LabelMeaning,
    text: string,
    where: string,
    causes: readonly string[] = [],
    party: ReturnType<typeof partyUnder> = {},
  ): void {
    for (const item of shownItems(itemsOf(text).filter((told) => !isPlaceholder(told))))
      addControl(this.hazard, {
        text: item.text,
        key: null,
        kind,
        stage: control,
        evidence: [...item.evidence],
        causes: [...causes],
        where,
        ...party,
      })
  }

  #putEvidence(label: string, text: string): void {
    const last = this.hazard.controls.at(-1)
    if (last === undefined) this.note(label, text)
    else if (!saysNothing(text)) last.evidence.push(text)
  }
}

/** Whether a title says how a hazard is to be called, or only what holds hazards: "Hazard log". */
function isNoName(title: string): boolean {
  return isInstruction(title) || isContainer(title)
}

/** A score under a label that may name a severity or what comes of the hazard, which only the others can tell. */
interface Impact {
  readonly label: string
  readonly stage: RatingStage | null
  readonly text: string
}

/** A risk that a page words as a sentence, "Risk: two readers may commit the same window", is the hazard and no rating of it. */
function riskInWords(meaning: LabelMeaning, label: string, text: string): LabelMeaning {
  const isPlain = meaning.role === 'risk' && meaning.rating === null && /^risks?$/i.test(label.trim())
  return isPlain && SENTENCE.test(text) && !looksLikeScore(text) ? { ...meaning, role: 'hazard' } : meaning
}

/** What is to be done under "Owner / further action" is a control that is planned, and nobody who owns the hazard. */
function actionInWords(meaning: LabelMeaning, label: string, text: string): LabelMeaning {
  const isAction =
    meaning.role === 'owner' && /\b(?:actions?|steps?|tasks?)\b/i.test(label) && text.split(/\s+/).length > 5
  return isAction ? { ...meaning, role: 'control', control: 'additional' } : meaning
}

/** Several words without a number among them, which a score would have. */
const SENTENCE = /^(?:[^\s\d]+\s+){4}[^\d]*$/

/** "Title" or "Name" alone may name any document; "Hazard name" names a hazard. */
export function isGenericName(label: string): boolean {
  return !/hazard|risk|perigo|peligro|danger|gefa|gefä|pericol|ハザード|危険/i.test(label)
}
