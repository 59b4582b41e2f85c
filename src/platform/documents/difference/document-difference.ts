import type { PrintedDocument } from '../printed-document.ts'
import type { DocumentItem, DocumentSection, ItemPart } from './document-item.ts'
import { documentSections } from './document-sections.ts'
import { type Matched, matched } from './matched.ts'
import { reworded } from './reworded.ts'

/** One part of an item in both versions; null where the item is not in one of them. */
export interface PartDifference {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** One item that differs: of a changed one the parts that do, of a new or lost one all that say something. */
export interface ItemDifference {
  readonly change: 'added' | 'removed' | 'changed'
  readonly name: string
  readonly parts: readonly PartDifference[]
  /** Everything that it says, in both versions. */
  readonly text: string
}

/** One section in both versions; what differs in it may be nothing. */
export interface SectionDifference {
  readonly number: string
  readonly path: readonly string[]
  /** Whether the section itself is in both. */
  readonly standing: 'both' | 'added' | 'removed'
  readonly items: readonly ItemDifference[]
  /** How many items are the same in both. */
  readonly same: number
}

/** What differs between two versions of a document, section by section in the order of the later one. */
export function documentDifference(before: PrintedDocument, after: PrintedDocument): readonly SectionDifference[] {
  return matched(documentSections(before), documentSections(after), ({ path }) => path.join('\n'))
    .map(sectionDifference)
    .filter(({ items, same }) => items.length + same > 0)
}

function sectionDifference({ before, after }: Matched<DocumentSection>): SectionDifference {
  const { number, path } = after ?? before
  const pairs = reworded(matched(before?.items ?? [], after?.items ?? [], ({ key }) => key))
  const items = pairs.flatMap((pair) => itemDifference(pair) ?? [])
  const standing = before === null ? 'added' : after === null ? 'removed' : 'both'
  return { number, path, standing, items, same: pairs.length - items.length }
}

function itemDifference({ before, after }: Matched<DocumentItem>): ItemDifference | null {
  const { name } = after ?? before
  const text = [before, after].flatMap((item) => (item === null ? [] : [textOf(item)])).join('\n')
  if (before === null) return { change: 'added', name, text, parts: said(after, (words) => [null, words]) }
  if (after === null) return { change: 'removed', name, text, parts: said(before, (words) => [words, null]) }
  const parts = matched(before.parts, after.parts, ({ label }) => label).flatMap((part) => partDifference(part) ?? [])
  return parts.length === 0 ? null : { change: 'changed', name, text, parts }
}

function partDifference({ before, after }: Matched<ItemPart>): PartDifference | null {
  const [was, is] = [before?.text ?? '', after?.text ?? '']
  return was === is ? null : { label: (after ?? before).label, before: was, after: is }
}

type Sides = (words: string) => readonly [before: string | null, after: string | null]

/** What an item says beside its name. */
function said({ name, parts }: DocumentItem, sidesOf: Sides): readonly PartDifference[] {
  return parts.flatMap(({ label, text }) => {
    const [before, after] = sidesOf(text)
    return text === '' || text === name ? [] : [{ label, before, after }]
  })
}

function textOf({ name, parts }: DocumentItem): string {
  return [name, ...parts.map(({ text }) => text)].join('\n')
}
