/** Whether two people's spellings of a name or a role are the same words; letter case and outer blanks aside. */
export function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
