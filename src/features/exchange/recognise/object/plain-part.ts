import { isScore, newFoundHazard, type FoundHazard } from '../../found-log.ts'
import { looksLikeScore } from '../../rate/score-text.ts'
import { putScore } from '../field.ts'
import { addControl } from '../fold.ts'
import { isScoredImpact } from '../words/scored-impact.ts'
import { labelMeaning, type LabelMeaning } from '../words/label.ts'
import type { Plain } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { spell } from './plain-group.ts'

const TEXT_MEMBERS =
  /^(?:(?:cause|control|mitigation|measure|effect|harm|impact)[_ ]?)?(?:description|text|statement|name|title|summary|detail|label|value|what)s?$|^(?:control|cause|mitigation|measure|action|barrier|safeguard)s?$/i
/** The member of a cause or control that is its id. */
export const PART_KEY = /^(?:(?:cause|control|mitigation|measure)[_ ]?)?(?:id|key|ref)$/i

/** The members of a control that are read as its own. */
const OF_CONTROL = /^(?:type|kind|category|controlType|status|stage|evidence|verification)$/

/** The text of a part: its description or name, whichever it has; both when they differ. */
export function partText(part: PlainRecord): string {
  const texts = Object.entries(part)
    .filter(([key]) => TEXT_MEMBERS.test(key))
    .map(([, value]) => textOfPlain(value))
    .filter((text) => text !== '')
  return [...new Set(texts)].join(': ')
}

/** A "consequence" that is a score is a severity, and a "risk" that is a sentence is the hazard. */
export function byValue(key: string, meaning: LabelMeaning | null, text: string): LabelMeaning | null {
  if (meaning?.role === 'effect' && isScoredImpact(key, text)) return { ...meaning, role: 'severity' }
  const isSentence = text.length > 12 && !looksLikeScore(text)
  return meaning?.role === 'risk' && meaning.rating === null && isSentence ? { ...meaning, role: 'hazard' } : meaning
}

/** What a member tells in one line: the entries of a list, or the members of an object, that are single values. */
function ownText(value: Plain): string {
  if (isRecord(value)) return spell(value)
  return (isList(value) ? value : [value])
    .map((entry) => (isList(entry) || isRecord(entry) ? '' : textOfPlain(entry)))
    .filter((text) => text !== '')
    .join(', ')
}

/**
 * What else stands on a control, as a row of its hazard: a rating that names its stage and controls of a kind are the hazard's, the
 * rest is kept as notes.
 */
export function besidesControl(part: PlainRecord, causes: readonly string[], where: string): FoundHazard {
  const row = newFoundHazard('', where)
  for (const [name, value] of Object.entries(part)) {
    const text = ownText(value)
    if (text === '' || OF_CONTROL.test(name) || TEXT_MEMBERS.test(name) || PART_KEY.test(name)) continue
    const own = byValue(name, labelMeaning([name]), text)
    const control = labelMeaning(['control', name])
    if (own !== null && own.rating !== null && isScore(own.role)) putScore(row, own.role, own.rating, text)
    else if (control?.role === 'control' && control.kind !== null)
      addControl(row, {
        text,
        key: null,
        kind: control.kind,
        stage: control.control,
        evidence: [],
        causes: [...causes],
        where,
      })
    else row.notes.push({ label: name, text })
  }
  return row
}
