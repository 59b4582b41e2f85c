import type { DeclaredScale } from '../../found-log.ts'
import type { ReadDocument } from '../../read/document.ts'
import type { ReadFormat } from '../../read/read-format.ts'
import { linkedEnds } from './item-links.ts'
import { hasSections, pageOf, tellsFields } from './item-page.ts'
import { rolesOf, type ItemRole } from './item-role.ts'
import type { LinkedItem } from './linked-item.ts'

/** An item with what it is in the log; `page` where its text tells the fields of a hazard and is read as a page. */
export interface RoledItem {
  readonly item: LinkedItem
  readonly role: ItemRole | null
  readonly page: ReadDocument | null
}

/** The items of one source, which link to each other. */
export interface ItemGroup {
  readonly file: string
  readonly format: ReadFormat
  readonly items: readonly RoledItem[]
  /** The scales that the source declares beside them. */
  readonly scales: readonly DeclaredScale[]
}

/** The items of a source as a group to be read; null when none of them can be a hazard. */
export async function groupOf(
  file: string,
  format: ReadFormat,
  items: readonly LinkedItem[],
): Promise<ItemGroup | null> {
  const roles = rolesOf(items)
  const isLog = [...roles.of.values()].includes('hazard') || items.some((item) => isUntold(item) && hasSections(item))
  if (!isLog) return null
  const roled: RoledItem[] = []
  for (const item of items) {
    const role = roles.of.get(item) ?? null
    const mayBeHazard = role === 'hazard' || (role === null && isUntold(item))
    const page = mayBeHazard && tellsFields(item) ? await pageDocument(file, item, role, roles.byId) : null
    roled.push({ item, role, page })
  }
  return { file, format, items: roled, scales: [] }
}

/** Whether nothing says what an item is, so that its text has to. */
function isUntold({ kind, aside }: LinkedItem): boolean {
  return kind === '' && aside === null
}

async function pageDocument(
  file: string,
  item: LinkedItem,
  role: ItemRole | null,
  roles: ReadonlyMap<string, ItemRole>,
): Promise<ReadDocument> {
  const { readMarkdown } = await import('../../read/markdown-reader.ts')
  const { causes, controls, others } = linkedEnds(item, roles)
  const linked = [
    ...listed(
      'Causes',
      causes.map(({ text }) => text),
    ),
    ...listed(
      'Controls',
      controls.map(({ text }) => text),
    ),
    ...listed(
      'Notes',
      others.map(({ label, text }) => `${label}: ${text}`),
    ),
  ]
  return {
    file: `${file}: ${item.where}`,
    format: 'markdown',
    structure: undefined,
    ...readMarkdown(pageOf(item, role === 'hazard', linked), `${item.where}, `),
  }
}

function listed(heading: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : [`### ${heading}`, texts.map((text) => `- ${text}`).join('\n')]
}
