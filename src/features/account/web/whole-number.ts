/** The whole number that a text of one to three digits says, or null where it says none or one beyond the bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
