import { newFoundHazard, type FoundHazard, type StatedRating } from '../../found-log.ts'
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

type ScorePart = Parameters<typeof putScore>[1]

/** The items of a text; an entry of a list is one item, whatever marks stand inside it. */
function listed(text: string, isEntry: boolean): string[] {
  const items = itemsOf(text)
  return isEntry && items.length > 1 && !text.includes('\n') ? [text] : items
}

/** The fields of one hazard, filled by the members of its object one after the other. */
export class PlainFields {
  readonly hazard: FoundHazard
  #name = ''
  readonly #likelihood = new WholeLikelihood()
  #failureMode = ''
  /** The members that gave the initial scores where no stage was named, by what they score. */
  readonly #loose = new Map<keyof StatedRating, string>()

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

  /** Puts what a member says where it belongs, one entry of a list as one; what means nothing here is kept as a note. */
  put(key: string, given: LabelMeaning | null, text: string, isEntry = false): void {
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
        this.hazard.ref ??= text
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
        else this.#putScore(key, meaning.role, meaning.rating, text)
        break
      case 'cause':
      case 'failure-mode':
        if (meaning.role === 'failure-mode') this.#failureMode ||= text
        for (const item of listed(text, isEntry)) addCause(this.hazard, { text: item, key: null, where })
        break
      case 'control':
        for (const item of listed(text, isEntry)) {
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

  /** A score of a named stage counts before one that no stage names, which is then kept as a note. */
  #putScore(key: string, part: ScorePart, stage: RatingStage | null, text: string): void {
    const { initial, notes } = this.hazard
    const [told, loose] = [initial[part], this.#loose.get(part)]
    if (stage === 'initial' && told !== null && loose !== undefined) {
      if (told !== text) notes.push({ label: loose, text: told })
      initial[part] = null
      this.#loose.delete(part)
    }
    if (stage === null && told === null) this.#loose.set(part, key)
    putScore(this.hazard, part, stage ?? 'initial', text)
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
