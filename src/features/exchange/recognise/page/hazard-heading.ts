import { HAZARD_NAMES, isIdentifier, splitIdentifier } from '../words/identifier.ts'

/** What announces the name in a heading: "Hazard: …", "Risk analysis: …". */
const TITLED = /^(?:hazard|risk|top event)(?: (?:analysis|assessment|record|entry|sheet|file))?\s*[:：–—-]\s*/i
const NUMBERED = new RegExp(
  String.raw`^(?:${HAZARD_NAMES})\s*(?:no\.?|number|id|#)?\s*(?:\d|[A-Z]\s*[:：–—]\s*\S)`,
  'i',
)

/** An id with a dash or of letters that hazards have: what a heading of any other kind does not begin with. */
const HAZARD_ID = /^(?:\p{L}+(?:[-_]\p{L}+)*[-_]|(?:h|hz|haz|hazard|r|rsk|risk) ?)\d/iu

/** What stands before the id in a heading: the number of its section, or the space of a wiki that its page is in. */
const BEFORE_ID = /^(?:\d+(?:\.\d+)*[.)]?\s+|[^:]{1,60}\s:\s+)/

/** A heading from the id of its hazard on: "5.1 H-01 Wrong bed", "Clinical safety : H-01 Wrong bed". */
function fromId(heading: string): string {
  const rest = heading.replace(BEFORE_ID, '')
  const named = rest === heading ? null : splitIdentifier(rest)
  return named !== null && !named.numbered && named.rest !== '' && HAZARD_ID.test(named.ref) ? rest : heading
}

/** What a heading says of the hazard below it: its id, what it is called, and whether a hazard of this name is announced. */
export interface HeadedHazard {
  readonly ref: string | null
  readonly name: string
  readonly isAnnounced: boolean
}

/** Parts a heading into the id and the name that it gives. */
export function headedHazard(heading: string): HeadedHazard {
  const isAnnounced = TITLED.test(heading)
  const named = splitIdentifier(fromId(heading)) ?? splitIdentifier(heading.replace(TITLED, ''))
  if (named === null || named.numbered) {
    const name = heading.replace(TITLED, '').replace(/^\d+(?:\.\d+)*[.):]?\s+/, '')
    return { ref: null, name, isAnnounced }
  }
  const isTwice = isIdentifier(named.rest) && !isIdentifier(named.ref.replace(/^\d+$/, ''))
  return isTwice ? { ref: named.rest, name: '', isAnnounced } : { ref: named.ref, name: named.rest, isAnnounced }
}

const TITLED_LINE = new RegExp(String.raw`^(?:${HAZARD_NAMES})\s+(?:\p{L}{1,8}[-_.]?)*\d[\d.]*\s*[:：–—-]\s*\S`, 'iu')

/** Whether a line of a page names a hazard and its id before a mark, "Hazard H001: wrong dose". */
export function beginsHazard(line: string): boolean {
  return line.length <= 300 && TITLED_LINE.test(line) && !isOrdinal(line)
}

/** What is numbered in a log besides hazards: "Category 1: software", "Control 2: second check (C-02)". */
const ORDINAL =
  /^(?:(?:hazard|risk)\s+)?(?:categor(?:y|ies)|types?|class(?:es)?|groups?|areas?|themes?|levels?|chapters?|parts?|sections?|steps?|phases?|stages?|tiers?|controls?|mitigations?|measures?|causes?|requirements?|tests?|tables?|figures?|appendix|annex)\s*#?\d/i

/** Whether a heading only counts something that is no hazard. */
function isOrdinal(heading: string): boolean {
  return ORDINAL.test(heading.trim())
}

/** Whether a heading names a hazard by itself: it has an identifier, or begins with "Hazard:". */
export function namesHazard(heading: string): boolean {
  if (TITLED.test(heading)) return true
  if (isOrdinal(heading)) return false
  if (NUMBERED.test(heading) || /^(?:hazard|risk)\s*[:：–—]\s*\S/i.test(heading)) return true
  const named = splitIdentifier(fromId(heading))
  return (
    named !== null &&
    !named.numbered &&
    /^(?:h|r|hz|haz|hazard|risk|rsk|rm|ra|[\p{L}-]*(?:haz|risk|h|r)[\p{L}-]*|[\p{Lu}]{2,10})[-_ #.]?\d/iu.test(
      named.ref,
    )
  )
}
