import type { Outlook } from '../../../domain/living/finding.ts'
import type { Doubt } from '../../../domain/argument/counter-argument.ts'
import type { ArgumentPart } from '../argument-contract.ts'
import type { ArgumentLayout, PlacedPart } from './argument-layout.ts'
import { isEmpty, isModule, type ShownConnection } from './argument-place.ts'
import { awayFootOf, crossOf, diamondOf, FOOT, letterOf, outlineOf, TAB } from './argument-shape.ts'

/** What a drawing needs in words: how a part stands, what an away goal stands for, and its title. */
export interface DrawingWords {
  readonly title: string
  readonly standing: (part: ArgumentPart) => string
  readonly target: (part: ArgumentPart) => string
}

const FILLS: Readonly<Record<Outlook, string>> = {
  holds: '#cfe8d8',
  attention: '#fff4d3',
  blocker: '#ffe3c2',
  broken: '#f7d4d1',
}
/** A doubt is open until it is answered; one that was upheld stands against what it challenges. */
const DOUBT_FILLS: Readonly<Record<Doubt, string>> = { open: '#fff4d3', rebutted: '#f0f4f5', upheld: '#ffe3c2' }
const INK = '#212b32'
const LINE_HEIGHT = 14
const CHARACTER = 6.1
const MOST_LINES = 4

/** The whole argument as an SVG file that needs nothing else: outlooks are coloured and worded. */
export function argumentSvg({ placed, connections, width, height }: ArgumentLayout, words: DrawingWords): string {
  const byId = new Map(placed.map((one) => [one.part.id, one]))
  const lines = connections.flatMap((connection) => lineOf(connection, byId) ?? [])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="11" fill="${INK}">`,
    `<title>${escaped(words.title)}</title>`,
    `<defs><marker id="solid" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10Z" fill="${INK}"/></marker>`,
    `<marker id="hollow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" orient="auto"><path d="M1 1L9 5L1 9Z" fill="#ffffff" stroke="${INK}"/></marker></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines,
    ...placed.map((one) => drawn(one, words)),
    '</svg>',
    '',
  ].join('\n')
}

function drawn({ part, defeated, x, y, width, height }: PlacedPart, words: DrawingWords): string {
  const doubt = isModule(part) ? null : part.doubt
  const away = !isModule(part) && part.away
  const dashed = doubt === null ? '' : ' stroke-dasharray="5 3"'
  const standing = words.standing(part)
  const fill = isEmpty(part) ? DOUBT_FILLS.rebutted : doubt === null ? FILLS[part.outlook] : DOUBT_FILLS[doubt]
  const letter = letterOf(part.kind)
  const narrow = part.kind === 'solution' || letter !== ''
  const text = wrapped(part.title, Math.floor((width - (narrow ? 40 : 28)) / CHARACTER))
  const all = [part.ref, ...text, `(${standing})`]
  const middle = isModule(part) ? (height + TAB) / 2 : away ? (height - FOOT) / 2 : height / 2
  const first = middle - ((all.length - 1) * LINE_HEIGHT) / 2 + 4
  const spans = all.map(
    (line, place) =>
      `<text x="${width / 2}" y="${first + place * LINE_HEIGHT}" text-anchor="middle"${place === 0 ? ' font-weight="bold"' : ''}>${escaped(line)}</text>`,
  )
  const [target = ''] = wrapped(words.target(part), Math.floor((width - 36) / CHARACTER))
  return [
    `<g transform="translate(${x} ${y})"><title>${escaped(`${part.ref}: ${part.title} (${standing})`)}</title>`,
    `<path d="${outlineOf(part.kind, width, height)}" fill="${fill}" stroke="${INK}"${dashed}/>`,
    ...(away
      ? [
          `<path d="${awayFootOf(width, height)}" fill="none" stroke="${INK}"/>`,
          `<text x="28" y="${height - 8}">${escaped(target)}</text>`,
        ]
      : []),
    ...(!isModule(part) && part.undeveloped
      ? [`<path d="${diamondOf(width, height)}" fill="#ffffff" stroke="${INK}"/>`]
      : []),
    ...(letter === '' ? [] : [`<text x="${width - 12}" y="${height - 2}" font-weight="bold">${letter}</text>`]),
    ...spans,
    ...(defeated ? [`<path d="${crossOf(width, height)}" stroke="${INK}"/>`] : []),
    '</g>',
  ].join('')
}

/** A line from the foot of the upper element to the head of the lower; to a context, from side to side. */
function lineOf({ role, upper, lower }: ShownConnection, byId: ReadonlyMap<string, PlacedPart>): string | undefined {
  const from = byId.get(upper)
  const to = byId.get(lower)
  if (from === undefined || to === undefined) return undefined
  const beside = role === 'in-context-of' && to.x > from.x + from.width
  const [x1, y1, x2, y2] = beside
    ? [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2]
    : [from.x + from.width / 2, from.y + from.height, to.x + to.width / 2, to.y]
  const ends =
    role === 'challenges'
      ? `stroke-dasharray="5 3" marker-start="url(#solid)"`
      : `${role === 'stands-for' ? 'stroke-dasharray="2 3" ' : ''}marker-end="url(#${role === 'supported-by' ? 'solid' : 'hollow'})"`
  return `<path d="M${x1} ${y1}L${x2} ${y2}" fill="none" stroke="${INK}" ${ends}/>`
}

/** At most four lines of that many characters, the last one cut. */
function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + word.length + 1 > longest) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  const cut = (one: string) => (one.length > longest ? `${one.slice(0, longest - 1)}…` : one)
  const shown = lines.slice(0, MOST_LINES).map(cut)
  if (lines.length > MOST_LINES) shown.push('…')
  return shown
}

/** Characters that XML 1.0 has no room for are left out; the rest is written so that it stays text. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
