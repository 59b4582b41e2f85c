import type { ReadDocument } from '../../read/document.ts'
import { boundPlain } from '../../read/plain-value.ts'
import { scalesWithin } from '../declared-scale.ts'
import { doorstopItems } from './doorstop-items.ts'
import { issueItems } from './issue-items.ts'
import { groupOf, type ItemGroup } from './item-group.ts'
import { jiraItems } from './jira-items.ts'
import { typedItems } from './typed-items.ts'

/** The documents of a log, those that hold items apart from the others. */
export interface PartedDocuments {
  readonly documents: readonly ReadDocument[]
  readonly groups: readonly ItemGroup[]
}

/** Finds the documents that hold items linked to each other: issues of a tracker, or a folder of requirements. */
export async function partItems(documents: readonly ReadDocument[]): Promise<PartedDocuments> {
  // Items are followed through all their values, some of them several times over.
  for (const { structure } of documents) boundPlain(structure ?? null)
  const rest: ReadDocument[] = []
  const groups: ItemGroup[] = []
  const folder = doorstopItems(documents)
  const stored = folder === null ? null : await groupOf(folderName(folder), 'yaml', [...folder.values()])
  if (stored !== null) groups.push(stored)
  for (const document of documents) {
    if (stored !== null && folder?.has(document) === true) continue
    const group = await groupIn(document, documents.length > 1 ? `${document.file}: ` : '')
    if (group === null) rest.push(document)
    else groups.push(group)
  }
  return { documents: rest, groups }
}

async function groupIn(document: ReadDocument, at: string): Promise<ItemGroup | null> {
  const { file, format, structure } = document
  const told = structure === undefined ? null : (jiraItems(structure, at) ?? typedItems(structure, at))
  const items = told ?? issueItems(document, at)
  const group = items === null ? null : await groupOf(file, format, items)
  return group === null ? null : { ...group, scales: scalesWithin(structure ?? null) }
}

/** Items that link to each other are of one source, whichever file each is in. */
function folderName(items: ReadonlyMap<ReadDocument, unknown>): string {
  const [first] = items.keys()
  return first?.file.replace(/\/?[^/]*$/, '') ?? ''
}
