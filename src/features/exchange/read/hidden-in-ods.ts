import { addTo } from '../../../domain/record/many-by-key.ts'
import { NOTHING_HIDDEN, type HiddenParts } from './hidden-parts.ts'
import { odsAttribute, odsContent } from './ods-content.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What an OpenDocument workbook hides: sheets whose style says that they are not displayed, rows that are folded or filtered out. */
export function hiddenInOds(bytes: Uint8Array, entries: readonly ZipEntry[]): HiddenParts {
  const xml = odsContent(bytes, entries)
  if (xml === null) return NOTHING_HIDDEN
  const styles = hidingStyles(xml)
  const sheets = new Set<string>()
  const rows = new Map<string, number[]>()
  let sheet = ''
  let row = 0
  for (const [, tag, attributes = ''] of xml.matchAll(TAGS)) {
    if (tag === 'table') {
      sheet = odsAttribute(attributes, 'table:name')
      row = 0
      if (styles.has(odsAttribute(attributes, 'table:style-name')) || hides(attributes)) sheets.add(sheet)
    } else {
      const times = Number(odsAttribute(attributes, 'table:number-rows-repeated') || 1)
      const hidden = HIDDEN_ROW.has(odsAttribute(attributes, 'table:visibility')) ? Math.min(times, MOST_REPEATED) : 0
      for (let more = 0; more < hidden; more++) addTo(rows, sheet, row + more)
      row += times
    }
  }
  return { sheets, rows }
}

const TAGS = /<table:(table|table-row)(?=[\s/>])([^>]*)>/g
const STYLES = /<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g
const HIDDEN_ROW: ReadonlySet<string> = new Set(['collapse', 'filter'])
/** Rows repeated more often than this are the empty end of a sheet. */
const MOST_REPEATED = 1_000

function hidingStyles(xml: string): ReadonlySet<string> {
  const styles = [...xml.matchAll(STYLES)].filter(([, , properties = '']) => hides(properties))
  return new Set(styles.map(([, style = '']) => odsAttribute(style, 'style:name')))
}

function hides(attributes: string): boolean {
  return odsAttribute(attributes, 'table:display') === 'false'
}
