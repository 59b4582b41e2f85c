import type { Plain, ReadDocument } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { roleOfKind } from './item-role.ts'
import type { ItemLink, LinkedItem } from './linked-item.ts'

/** What every item of Doorstop has, whatever else its document adds. */
const OF_ITEM = ['active', 'derived', 'header', 'level', 'links', 'normative', 'ref', 'references', 'reviewed', 'text']
const FEWEST = 5
const SETTINGS = /(?:^|\/)\.doorstop\.ya?ml$/
const PREFIX = /^(.*?)[-_.]?\d+\w*$/

/** The items of a folder that Doorstop keeps, one a file, and its settings; null for files of which none is such an item. */
export function doorstopItems(documents: readonly ReadDocument[]): Map<ReadDocument, LinkedItem> | null {
  const prefixes = new Map(
    documents.flatMap(({ file, structure }): [string, string][] =>
      SETTINGS.test(file) ? [[folderOf(file), prefixIn(structure)]] : [],
    ),
  )
  const items = new Map<ReadDocument, LinkedItem>()
  for (const document of documents) {
    const { file, structure } = document
    if (isItem(structure)) items.set(document, itemOf(file, structure, prefixes.get(folderOf(file)) ?? ''))
  }
  if (items.size === 0) return null
  for (const document of documents) {
    const { file } = document
    if (SETTINGS.test(file)) items.set(document, settingsOf(file, prefixes.get(folderOf(file)) ?? ''))
  }
  return items
}

function isItem(structure: Plain | undefined): structure is PlainRecord {
  if (!isRecord(structure) || !('level' in structure)) return false
  return OF_ITEM.filter((name) => name in structure).length >= FEWEST
}

function prefixIn(structure: Plain | undefined): string {
  const settings = isRecord(structure) ? structure['settings'] : null
  return isRecord(settings) ? textOfPlain(settings['prefix']) : ''
}

function folderOf(file: string): string {
  return file.includes('/') ? file.replace(/\/[^/]*$/, '') : ''
}

/** The item's id is the name of its file; its kind is told by the prefix of its document, or else by its folder. */
function itemOf(file: string, record: PlainRecord, prefix: string): LinkedItem {
  const id = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
  const kind = prefix || (PREFIX.exec(id)?.[1] ?? '')
  const folder = folderOf(file).replace(/^.*\//, '')
  const header = textOfPlain(record['header'])
  const text = textOfPlain(record['text'])
  const [first = '', ...more] = text.split('\n')
  const own = Object.fromEntries(Object.entries(record).filter(([name]) => !OF_ITEM.includes(name)))
  return {
    id,
    title: header === '' ? first : header,
    kind: roleOfKind(kind) === null && roleOfKind(folder) !== null ? folder : kind,
    labels: [],
    fields: { ...own, ...referred(record) },
    text: header === '' ? more.join('\n').trim() : text,
    links: linksOf(record['links']),
    aside: asideOf(record),
    where: file,
  }
}

/** An item that is switched off is left out, and so is one that is no statement but a heading or a remark. */
function asideOf(record: PlainRecord): string | null {
  if (record['active'] === false) return 'Not active in its document'
  if (record['normative'] !== false) return null
  const { level } = record
  const isHeading = Number.isInteger(level) || textOfPlain(level).endsWith('.0')
  return isHeading ? 'A heading of its document' : 'A remark in its document'
}

/** The files that an item refers to, which show that it is done. */
function referred({ ref, references }: PlainRecord): PlainRecord {
  const paths = isList(references)
    ? references.map((reference) => (isRecord(reference) ? textOfPlain(reference['path']) : ''))
    : []
  const told = [textOfPlain(ref), ...paths].filter((path) => path !== '')
  return told.length === 0 ? {} : { evidence: told.join(', ') }
}

/** Links are ids, each alone or with the fingerprint that the other item had when the link was reviewed. */
function linksOf(links: Plain | undefined): ItemLink[] {
  if (!isList(links)) return []
  return links
    .flatMap((link) => (isRecord(link) ? Object.keys(link) : [textOfPlain(link)]))
    .filter((to) => to !== '')
    .map((to) => ({ to, name: '', end: { title: '', kind: PREFIX.exec(to)?.[1] ?? '' } }))
}

function settingsOf(file: string, prefix: string): LinkedItem {
  const aside = prefix === '' ? 'Settings of Doorstop' : `Settings of the document ${prefix}`
  return { id: file, title: '', kind: '', labels: [], fields: {}, text: '', links: [], aside, where: file }
}
