const BULLET = /^\s*(?:[-–—*•·▪◦‣○●■□➢✓✔☑]|\[[ xX]\])\s+/
const NUMBER = /^\s*(?:\(?\d{1,2}[.):]|\(?[a-hA-H][.)]|\(?[ivx]{1,4}[.)]|[①-⑳])(?:\s+(?=\S)|(?=[\p{L}]))/u
const MAY_BEGIN_ITEM = /^(?:\P{L}|[A-Za-z]{1,4}[.)])/u
const DIVIDERS: readonly string[] = ['\n', ';', '；']
const A = 'a'.charCodeAt(0)
const SHORT_LINE = 160
const LEAD_IN = 60
const MOST_ITEMS = 300

/**
 * The items of a cell or section that is a list: numbered, bulleted, one a line, or divided by semicolons. Prose stays one
 * item, and a blank or "none" gives no item.
 */
export function itemsOf(text: string): string[] {
  const body = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim()
  if (saysNothing(body)) return []
  const listed = quotedItems(body)
  if (listed !== null) return listed
  if (isOneItem(body)) return linkedItems(body) ?? [body]
  const items = split(body)
  if (items.length > MOST_ITEMS) return [body]
  return items.map((item) => item.trim().replace(/;$/, '').trim()).filter((item) => !saysNothing(item))
}

/** Most cells are one sentence: nothing divides them, and no number, letter or mark at their beginning counts them. */
function isOneItem(body: string): boolean {
  return !DIVIDERS.some((divider) => body.includes(divider)) && !MAY_BEGIN_ITEM.test(body)
}

const QUOTED_LIST =
  /^\[\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(?:\s*,\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))*\s*,?\s*\]$/s
const QUOTED_ITEM = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs

/** The items of a list as programs print it, `["one", "two"]` or `['one', 'two']`; null for any other text. */
function quotedItems(body: string): string[] | null {
  if (!body.startsWith('[') || !QUOTED_LIST.test(body)) return null
  const items = [...body.matchAll(QUOTED_ITEM)].map(([, double, single]) => double ?? single ?? '')
  return items
    .map((item) =>
      item
        .replace(/\\(["'\\])/g, '$1')
        .replaceAll('\\n', '\n')
        .trim(),
    )
    .filter((item) => !saysNothing(item))
}

const LINKED = /\s*(\S[^()]*?\s*\(https?:\/\/[^\s()]+\))\s*(?:,|$)/y

/** Names of other pages with their addresses, "First (https://…), Second (https://…)", as a relation is exported. */
function linkedItems(body: string): string[] | null {
  if (!body.endsWith(')') || !body.includes('(http')) return null
  const pattern = new RegExp(LINKED)
  const items: string[] = []
  while (pattern.lastIndex < body.length) {
    const item = pattern.exec(body)?.[1]
    if (item === undefined) return null
    items.push(item)
  }
  return items
}

function split(body: string): string[] {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 1) {
    const numbered = numberedInLine(body) ?? letteredInLine(body)
    if (numbered !== null) return numbered
  }
  const marked = markedItems(lines)
  if (marked !== null) return marked
  if (lines.length === 1) return inlineItems(body)
  return oneALine(lines) ? lines : [body]
}

/** Items that begin with a bullet or number; unmarked lines continue the item above, and a lead-in stays with the first. */
function markedItems(lines: readonly string[]): string[] | null {
  const marker = [NUMBER, BULLET].find((candidate) => lines.filter((line) => candidate.test(line)).length > 0)
  if (marker === undefined) return null
  const count = lines.filter((line) => marker.test(line)).length
  if (count === 1 && !(lines.length === 1 && marker.test(lines[0] ?? '')) && !marker.test(lines[0] ?? '')) return null
  const items: string[] = []
  let leadIn = ''
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, '').trim())
    else if (items.length > 0) items[items.length - 1] = `${items.at(-1) ?? ''}\n${line.trim()}`
    else leadIn = leadIn === '' ? line.trim() : `${leadIn}\n${line.trim()}`
  }
  if (leadIn === '') return items.length === 1 ? inlineItems(items[0] ?? '') : items
  // A short lead-in with a colon only announces the list, a long one is the statement that the list spells out.
  if (/[:：]$/.test(leadIn)) return leadIn.length <= LEAD_IN ? items : [[leadIn, ...items].join('\n')]
  return saysNothing(leadIn) ? items : [leadIn, ...items]
}

/** Items inside one line: `1. … 2. …`, or parts divided by semicolons. */
function inlineItems(line: string): string[] {
  return numberedInLine(line) ?? letteredInLine(line) ?? semicolonItems(line) ?? [line]
}

function numberedInLine(line: string): string[] | null {
  const starts: number[] = []
  const pattern = /(^|\s)\(?(\d{1,2})[.)]\s+(?=\S)/g
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    if (Number(match[2]) === starts.length + 1) starts.push(match.index)
  }
  if (starts.length < 2 || (starts[0] ?? 1) > 0) return null
  return starts.map((start, index) => line.slice(start, starts[index + 1]).replace(/^\s*\(?\d{1,2}[.)]\s+/, ''))
}

/** Items as `(a) … (b) …`, in the order of the letters; "see (a)" inside one is no item. */
function letteredInLine(line: string): string[] | null {
  const starts: number[] = []
  for (const { 1: letter, index } of line.matchAll(/(?<=^|\s)\(([a-z])\)\s+(?=\S)/g)) {
    if (letter === String.fromCharCode(A + starts.length)) starts.push(index)
  }
  if (starts.length < 2 || starts[0] !== 0) return null
  return starts.map((start, index) => line.slice(start + '(a)'.length, starts[index + 1]))
}

function semicolonItems(line: string): string[] | null {
  const parts = line.replace(/\([^)]*\)/g, (inside) => inside.replaceAll(';', '\u0000')).split(/;\s+|；/)
  const items = parts.map((part) => part.replaceAll('\u0000', ';').trim()).filter((part) => part !== '')
  return items.length >= 2 ? items : null
}

/** Whether each line is an item of its own: all short, each with a beginning, none running on into the next. */
function oneALine(lines: readonly string[]): boolean {
  if (lines.slice(0, -1).every((line) => /[;；]\s*$/.test(line))) return true
  return lines.every((line) => line.trim().length <= SHORT_LINE && !/^\s*\p{Ll}/u.test(line))
}

const NOTHING =
  /^[*_[(<]*(?:empty|blank|n\s*\/?\s*a|not applicable|none|nil|no|(?:tbc|tbd|tba)(?:\s*[([,;:–—-].{0,80})?|no response|to be (?:confirmed|determined|decided|added|completed)|none (?:identified|known|required|currently|at present)(?: (?:during|at|in|as of|by|to|so far|yet)\b.{0,40})?|no (?:existing |additional |further |current )?(?:controls?|causes?|mitigations?|action)(?: (?:required|identified|needed))?|pending|unknown|null|undefined|not (?:set|recorded|known)|なし|無し|未定|keine?|aucune?|nenhuma?|ninguna?|nessuna?|geen)[*_\])>]*\.?$/iu

const NONE_BECAUSE = /^(?:none|nil)\s*[,;:–—-]\s*\S.{0,120}$/i

/** Whether a text says that there is none, and goes on to say why: "None, the system is new". */
export function saysWhyNone(text: string): boolean {
  return NONE_BECAUSE.test(text.trim())
}

/** Whether a text is blank, a dash, or a word that stands for "nothing here". */
export function saysNothing(text: string): boolean {
  const plain = text.trim()
  return !/[\p{L}\p{N}]/u.test(plain) || NOTHING.test(plain)
}
