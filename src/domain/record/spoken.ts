/** A label as it stands within a sentence: "Hazards" is said "hazards", and "CSO appointment" as it is written. */
export function spoken(label: string): string {
  return label.replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())
}
