/** A label as it stands within a sentence: "Hazards" is said "hazards", and "CSO appointment" as it is written. */
export function spoken(label: string): string {
  return label.replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())
}

/** The first letter in upper case, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
