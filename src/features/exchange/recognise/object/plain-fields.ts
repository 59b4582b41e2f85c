import { newFoundHazard, type FoundHazard } from '../../found-log.ts'
import { isProseRole, putProse, putScore } from '../field.ts'
import { addCause, addControl } from '../fold.ts'
import { itemsOf, saysNothing } from '../words/item-list.ts'
import type { LabelMeaning, RatingStage } from '../words/label.ts'
import { partyUnder } from '../words/party-words.ts'
import { isPlaceholder } from '../words/placeholder.ts'
import { WholeLikelihood } from '../words/whole-likelihood.ts'
import { byValue } from './plain-part.ts'

/** The member of an object that says in a sentence what the object is. */
const UNNAMED_TEXT = /^(?:text|statement)$/i

/** The member that numbers a hazard by its own name: `hazardId`, `risk_ref`. */
const OWN_ID = /^(?:hazard|haz|risk)[_ -]?(?:id|ref|reference|no|number|code)$/i

/** The fields of one hazard, filled by the members of its object one after the other. */
export class PlainFields {
  readonly hazard: FoundHazard
  #name = ''
  readonly #likelihood = new WholeLikelihood()
  #failureMode = ''
  #isOwnRef = false

  constructor(where: string) {
    this.hazard = newFoundHazard('', where)
  }

  /** The hazard with its title, or null when no member names it. */
  named(): FoundHazard | null {
    const { prose } = this.hazard
    if (this.#name === '' && prose.description === undefined) this.#nameAfterFailure()
    const title = this.#name || (prose.description ?? prose.situation ?? prose.effect ?? prose.harm ?? '')
    if (saysNothing(title) || isPlaceholder(title)) return null
    this.hazard.title = title.split('\n', 1)[0]?.trim() ?? title
    if (this.hazard.title === prose.description) delete prose.description
    return this.hazard
  }

  /** Puts what a member says where it belongs; what means nothing here is kept as a note. */
  put(key: string, given: LabelMeaning | null, text: string): void {
    const meaning = byValue(key, given, text)
    const stage: RatingStage = meaning?.rating ?? 'initial'
    const { where } = this.hazard
    if (meaning !== null && isProseRole(meaning.role)) {
      putProse(this.hazard, meaning.role, text)
      return
    }
    switch (meaning?.role) {
      case 'name':
        this.#putName(text, true)
        break
      case 'hazard':
        this.#putName(text, false)
        break
      case 'ref':
        this.#putRef(key, text)
        break
      case 'owner':
        this.hazard.owner ??= saysNothing(text) ? null : text
        break
      case 'status':
        this.hazard.status ??= text
        break
      case 'severity':
      case 'likelihood':
      case 'risk':
      case 'justification':
        if (meaning.role === 'likelihood' && !this.#likelihood.counts(this.hazard, key, stage))
          this.hazard.notes.push({ label: key, text })
        else putScore(this.hazard, meaning.role, stage, text)
        break
      case 'cause':
      case 'failure-mode':
        if (meaning.role === 'failure-mode') this.#failureMode ||= text
        for (const item of itemsOf(text)) addCause(this.hazard, { text: item, key: null, where })
        break
      case 'control':
        for (const item of itemsOf(text)) {
          addControl(this.hazard, {
            text: item,
            key: null,
            kind: meaning.kind,
            stage: meaning.control,
            evidence: [],
            causes: [],
            where,
            ...partyUnder(key),
          })
        }
        break
      default:
        if (UNNAMED_TEXT.test(key)) this.#putName(text, false)
        else if (!saysNothing(text)) this.hazard.notes.push({ label: key, text })
    }
  }

  /** Beside the key of a row in some store, the id that the hazard's own member gives is the one people know it by. */
  #putRef(key: string, text: string): void {
    if (this.hazard.ref === null || (OWN_ID.test(key) && !this.#isOwnRef)) {
      this.hazard.ref = text
      this.#isOwnRef = OWN_ID.test(key)
    }
  }

  #putName(text: string, certain: boolean): void {
    if (this.#name === '') this.#name = text
    else if (certain) {
      putProse(this.hazard, 'description', this.#name)
      this.#name = text
    } else putProse(this.hazard, 'description', text)
  }

  /** A failure mode names what has no other name, and is then no cause of it. */
  #nameAfterFailure(): void {
    const { causes } = this.hazard
    const index = causes.findIndex(({ text }) => text === this.#failureMode)
    if (index >= 0) this.#name = causes.splice(index, 1)[0]?.text ?? ''
  }
}
