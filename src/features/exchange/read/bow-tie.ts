import type { Element } from './html-tree.ts'
import type { Block, ListItem } from './document.ts'
import { classesOf, elementsOf, findElements, textOfElement } from './html-text.ts'

/** What the boxes of a bow-tie diagram are, by the letters their ids begin with. */
const BOXES: readonly { readonly id: RegExp; readonly label: string }[] = [
  { id: /^(?:CS|CA|TH|CAUSE)[-_]?\d/i, label: 'Cause' },
  { id: /^(?:PCT|PC|PB|PREV)[-_]?\d/i, label: 'Preventive control' },
  { id: /^(?:RCT|RC|MC|RB|MIT|REC)[-_]?\d/i, label: 'Recovery control' },
  { id: /^(?:CN|CO|CONS)[-_]?\d/i, label: 'Effect' },
]

/** Retells one bow-tie diagram as a labelled list, so that it is read like any other list of labels. */
export function bowTieBlocks(diagram: Element, where: (element: Element) => string): Block[] {
  const hazard = findElements(diagram, (element) => classesOf(element).includes('hazard'))[0]
  if (hazard === undefined) return []
  const at = where(hazard)
  const item = (label: string, text: string): ListItem => ({ text: `${label}: ${text}`, items: [], where: at })
  const { short, detail } = boxText(hazard)
  const id = idOf(hazard)
  const items: ListItem[] = [item('ID', id), item('Description', detail)]
  const seen = new Set<string>()
  for (const box of findElements(diagram, (element) => labelOf(element) !== null)) {
    const text = boxText(box)
    const label = labelOf(box) ?? ''
    const whole = text.detail === '' ? text.short : `${text.short} ${text.detail}`
    if (seen.has(`${label}|${whole}`)) continue
    seen.add(`${label}|${whole}`)
    items.push({ text: `${label}:`, items: [{ text: whole, items: [], where: where(box) }], where: where(box) })
  }
  items.push(...ratingItems(diagram, item), ...ownerItems(diagram, item))
  const title = short.replace(new RegExp(`^${id}\\b`), '').trim()
  return [{ kind: 'list', items: [{ text: `Hazard: ${title}`, items, where: at }], where: at }]
}

function idOf(element: Element): string {
  const id = element.properties['id']
  return typeof id === 'string' ? id : ''
}

function labelOf(element: Element): string | null {
  const id = idOf(element)
  if (!classesOf(element).includes('item')) return null
  return BOXES.find((box) => box.id.test(id))?.label ?? null
}

/** The short text of a box and the detail that its information icon shows. */
function boxText(box: Element): { short: string; detail: string } {
  const hover = findElements(box, (element) => classesOf(element).includes('rta-hover'))[0] ?? box
  const icon = findElements(hover, (element) => element.properties['dataInfo'] !== undefined)[0]
  const children = hover.children.filter((child) => child !== icon)
  return {
    short: textOfElement({ ...hover, children }).trim(),
    detail: typeof icon?.properties['dataInfo'] === 'string' ? icon.properties['dataInfo'].trim() : '',
  }
}

/** Severity, likelihood and risk of each stage stand in this order in boxes under the stage's name. */
function ratingItems(diagram: Element, item: (label: string, text: string) => ListItem): ListItem[] {
  const summary = findElements(diagram, (element) => classesOf(element).includes('risk-summary'))[0]
  if (summary === undefined) return []
  const items: ListItem[] = []
  let stage = ''
  let parts: string[] = []
  for (const child of summary.children) {
    if (child.type === 'text') {
      const named = /\b(initial|residual)\b/i.exec(child.value)?.[1]
      if (named !== undefined) {
        stage = named
        parts = ['severity', 'likelihood', 'risk']
      }
    } else if (child.type === 'element' && child.tagName === 'div') {
      const part = elementsOf(child.children).some(({ tagName }) => tagName === 'strong') ? parts.shift() : undefined
      if (part !== undefined) items.push(item(`${stage} ${part}`, textOfElement(child).trim()))
      else if (classesOf(child).includes('rta-hover')) items.push(item(`${stage} rationale`, boxText(child).detail))
    }
  }
  return items
}

function ownerItems(diagram: Element, item: (label: string, text: string) => ListItem): ListItem[] {
  const boxes = findElements(diagram, (element) => classesOf(element).includes('rta-box'))
  const owner = boxes.find((box) => /\bowner\b/i.test(textOfElement(box)))
  const value = owner === undefined ? undefined : elementsOf(owner.children).find(({ tagName }) => tagName === 'div')
  return value === undefined ? [] : [item('Owner', textOfElement(value).trim())]
}
