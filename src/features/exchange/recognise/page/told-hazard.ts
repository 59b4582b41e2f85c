import { looksLikeScore, readPair } from '../../rate/score-text.ts'
import { Candidate } from '../candidate.ts'
import { isIdentifier, splitIdentifier } from '../words/identifier.ts'
import { labelMeaning } from '../words/label.ts'

const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}\d])/u
/** Where the rating begins in a sentence that also names the hazard. */
const RATED =
  /\s*[(,;:–—-]?\s*\b(?:(?:initial|residual|with|has|at)\s+)*(?:a\s+)?(?:severity|consequence|likelihood|probability)\b/i
const ASIDE = /\s+[–—-]\s+/
const LONGEST_NAME = 160
const LONGEST_TOLD = 4_000

/** How sentences tell a cause or a control: "It is caused by …", "We mitigate this with …". */
const TOLD_PARTS = [
  {
    label: 'Causes',
    words:
      /^(?:(?:this|it) (?:is|can be|may be|could be) |(?:the |its )?(?:root |main |possible )?)(?:causes?|caused|due)(?: (?:is|are|by|to|include|includes))*\s*:?\s+(.+)$/is,
  },
  {
    label: 'Controls',
    words:
      /^(?:we |(?:this|it|the risk|the hazard) (?:is|will be) |(?:the |existing |additional )?)(?:mitigations?|mitigated?|mitigates|controls?|controlled|safeguards?)(?: (?:it|this|the risk))?(?: (?:is|are|by|with|through|include|includes))*\s*:?\s+(.+)$/is,
  },
] as const

/**
 * A hazard told in running sentences, as a numbered paragraph does that names it, what causes it, how it is rated and what is
 * done about it; null for a paragraph that rates nothing or names nothing.
 */
export function toldHazard(paragraph: string, where: string): Candidate | null {
  if (paragraph.length > LONGEST_TOLD) return null
  const named = splitIdentifier(paragraph.slice(0, LONGEST_NAME))
  const ref = named !== null && !named.numbered && named.rest !== '' && isIdentifier(named.ref) ? named.ref : null
  const told = ref === null ? paragraph : paragraph.slice(paragraph.indexOf((named?.rest ?? '').slice(0, 20)))
  const sentences = told.split(SENTENCE_END).map((sentence) => sentence.trim())
  if (!sentences.some(rates)) return null
  const [first = '', ...others] = sentences
  const { name, aside } = namedIn(first)
  if (name === '' || name.length > LONGEST_NAME || rates(name) || labelMeaning([name])?.role === 'severity') return null
  const candidate = new Candidate(`Hazard: ${name}`, 0, where, true)
  candidate.hazard.ref = ref
  for (const sentence of aside === '' ? others : [aside, ...others]) {
    if (rates(sentence)) candidate.addProse(sentence)
    else if (!putPart(candidate, sentence, where))
      candidate.put({ ...PLAIN, role: 'description' }, 'Description', sentence, where, null)
  }
  return candidate
}

const PLAIN = { rating: null, control: null, kind: null } as const

function rates(sentence: string): boolean {
  const pair = readPair(sentence)
  return pair?.severity !== null && pair?.severity !== undefined && looksLikeScore(pair.severity)
}

/** The name that a first sentence gives before it goes on to rate or explain, and the rest of it. */
function namedIn(sentence: string): { name: string; aside: string } {
  const rated = RATED.exec(sentence)
  const whole = (rated === null ? sentence : sentence.slice(0, rated.index)).replace(/[.:;,]$/, '').trim()
  const [name = '', ...more] = whole.split(ASIDE)
  const scores = rated === null ? '' : sentence.slice(rated.index).replace(/^[\s(,;:–—-]+/, '')
  return { name: name.trim(), aside: [more.join(' – '), scores].filter((part) => part !== '').join('. ') }
}

/** A heading or item parted into the name and the rating that follows it: "H1: Late result — Severity: Minor, …". */
export function partedRating(text: string): { readonly name: string; readonly rating: string } {
  const at = RATED.exec(text)?.index ?? text.length
  const rating = text.slice(at).replace(/^[\s(,;:–—-]+/, '')
  return at > 0 && rates(rating) ? { name: text.slice(0, at).trim(), rating } : { name: text, rating: '' }
}

function putPart(candidate: Candidate, sentence: string, where: string): boolean {
  for (const { label, words } of TOLD_PARTS) {
    const told = words.exec(sentence)?.[1]?.replace(/\.$/, '')
    const meaning = labelMeaning([label])
    if (told === undefined || meaning === null) continue
    candidate.put(meaning, label, told, where, null)
    return true
  }
  return false
}
