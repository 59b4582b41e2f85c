import type { Outlook } from '../../../domain/living/finding.ts'
import type { ArgumentConnection } from '../argument-contract.ts'
import type { ArgumentLayout, PlacedElement } from './argument-layout.ts'
import { diamondOf, letterOf, outlineOf } from './argument-shape.ts'

/** What a drawing needs in words: how kinds and outlooks are called, and its title. */
export interface DrawingWords {
  readonly title: string
  readonly outlook: Readonly<Record<Outlook, string>>
}

const FILLS: Readonly<Record<Outlook, string>> = {
  holds: '#cfe8d8',
  attention: '#fff4d3',
  blocker: '#ffe3c2',
  broken: '#f7d4d1',
}
const INK = '#212b32'
const LINE_HEIGHT = 14
const CHARACTER = 6.1
const MOST_LINES = 4

/** The whole argument as an SVG file that needs nothing else: outlooks are coloured and worded. */
export function argumentSvg({ placed, connections, width, height }: ArgumentLayout, words: DrawingWords): string {
  const byId = new Map(placed.map((one) => [one.element.id, one]))
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

function drawn({ element, x, y, width, height }: PlacedElement, words: DrawingWords): string {
  const dashed = element.kind === 'counter-argument' ? ' stroke-dasharray="5 3"' : ''
  const outlook = words.outlook[element.outlook]
  const narrow = element.kind === 'solution' || letterOf(element.kind) !== ''
  const text = wrapped(element.title, Math.floor((width - (narrow ? 40 : 28)) / CHARACTER))
  const all = [element.ref, ...text, `(${outlook})`]
  const first = height / 2 - ((all.length - 1) * LINE_HEIGHT) / 2 + 4
  const spans = all.map(
    (line, place) =>
      `<text x="${width / 2}" y="${first + place * LINE_HEIGHT}" text-anchor="middle"${place === 0 ? ' font-weight="bold"' : ''}>${escaped(line)}</text>`,
  )
  const letter = letterOf(element.kind)
  return [
    `<g transform="translate(${x} ${y})"><title>${escaped(`${element.ref}: ${element.title} (${outlook})`)}</title>`,
    `<path d="${outlineOf(element.kind, width, height)}" fill="${FILLS[element.outlook]}" stroke="${INK}"${dashed}/>`,
    ...(element.away ? [`<path d="M1 ${height - 18}H${width - 1}" stroke="${INK}"/>`] : []),
    ...(element.undeveloped ? [`<path d="${diamondOf(width, height)}" fill="#ffffff" stroke="${INK}"/>`] : []),
    ...(letter === '' ? [] : [`<text x="${width - 12}" y="${height - 2}" font-weight="bold">${letter}</text>`]),
    ...spans,
    '</g>',
  ].join('')
}

/** A line from the foot of the upper element to the head of the lower; to a context, from side to side. */
function lineOf(
  { role, upper, lower }: ArgumentConnection,
  byId: ReadonlyMap<string, PlacedElement>,
): string | undefined {
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
      : `marker-end="url(#${role === 'supported-by' ? 'solid' : 'hollow'})"`
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
