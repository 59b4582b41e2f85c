import type { KeyboardEvent } from 'react'

/** Follows the only link of a cell, or gives the first of several the focus. */
export function enterCell(cell: Element | null): void {
  const links = linksIn(cell)
  if (links.length === 1) links[0]?.click()
  else links[0]?.focus()
}

/** Between the links of one cell: arrows walk, Escape gives the focus back to the cell. */
export function walkLinks(event: KeyboardEvent, link: Element): void {
  const cell = link.closest<HTMLElement>('[data-column]')
  const links = linksIn(cell)
  const place = links.findIndex((one) => one === link)
  if (event.key === 'Escape') cell?.focus()
  else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') links[place + 1]?.focus()
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') links[place - 1]?.focus()
  else return
  event.preventDefault()
}

function linksIn(cell: Element | null): readonly HTMLElement[] {
  return [...(cell?.querySelectorAll<HTMLElement>('a') ?? [])]
}
