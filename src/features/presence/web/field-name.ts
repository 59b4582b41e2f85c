/** What the control that has the focus is called, where something is written in it; else null. */
export function fieldName(focused: EventTarget | null): string | null {
  const isWritten =
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    focused instanceof HTMLSelectElement
  if (!isWritten || focused.closest('main') === null) return null
  const said = focused.labels?.[0]?.textContent ?? focused.getAttribute('aria-label')
  return said?.trim().slice(0, 200) || null
}
