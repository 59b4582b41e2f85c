/** Tells whether a font has a picture for a code point. */
export type Coverage = (codePoint: number) => boolean

const PLATFORM_UNICODE = 0
const PLATFORM_WINDOWS = 3

/** Reads which code points a TrueType font covers, from its `cmap` table in format 4 or 12. */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  for (const [first, last] of unicodeTables(view).flatMap((offset) => rangesAt(view, offset))) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) covered.add(codePoint)
  }
  return (codePoint) => covered.has(codePoint)
}

type Range = readonly [first: number, last: number]

/** Offsets of the Unicode subtables of the font's `cmap`. */
function unicodeTables(view: DataView): number[] {
  const cmap = tableOffset(view, 'cmap')
  const offsets: number[] = []
  for (let entry = 0; entry < view.getUint16(cmap + 2); entry += 1) {
    const platform = view.getUint16(cmap + 4 + entry * 8)
    if (platform === PLATFORM_UNICODE || platform === PLATFORM_WINDOWS) {
      offsets.push(cmap + view.getUint32(cmap + 8 + entry * 8))
    }
  }
  return offsets
}

function tableOffset(view: DataView, tag: string): number {
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const entry = 12 + table * 16
    const found = String.fromCodePoint(...[0, 1, 2, 3].map((place) => view.getUint8(entry + place)))
    if (found === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`The font has no ${tag} table.`)
}

function rangesAt(view: DataView, offset: number): Range[] {
  const format = view.getUint16(offset)
  if (format === 12) return segmentedRanges(view, offset)
  return format === 4 ? deltaRanges(view, offset) : []
}

/** Format 12: groups of first code, last code, first glyph. */
function segmentedRanges(view: DataView, offset: number): Range[] {
  return Array.from({ length: view.getUint32(offset + 12) }, (_, group) => {
    const start = offset + 16 + group * 12
    return [view.getUint32(start), view.getUint32(start + 4)]
  })
}

/** Format 4: segments whose glyph may still be 0, the missing one, so each code is looked up. */
function deltaRanges(view: DataView, offset: number): Range[] {
  const doubled = view.getUint16(offset + 6)
  const ranges: Range[] = []
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = view.getUint16(offset + 14 + segment)
    const startAt = offset + 16 + doubled + segment
    const first = view.getUint16(startAt)
    const delta = view.getUint16(startAt + doubled)
    const indirectAt = startAt + doubled * 2
    const indirect = view.getUint16(indirectAt)
    for (let code = first; code <= last && code < 0xff_ff; code += 1) {
      const glyph = indirect === 0 ? code + delta : view.getUint16(indirectAt + indirect + (code - first) * 2)
      if ((glyph & 0xff_ff) !== 0) ranges.push([code, code])
    }
  }
  return ranges
}
