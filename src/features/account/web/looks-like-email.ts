/** Whether a text has the shape of an address; whether anybody reads what is sent there nobody can see. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}
