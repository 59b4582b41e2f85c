const NUMBER = /\d+/g
const WIDTH = 10

/** A reference in a form whose alphabetical order is the one people expect: `H-2` before `H-10`. */
export function referenceOrder(ref: string): string {
  return ref.replace(NUMBER, (digits) => digits.padStart(WIDTH, '0'))
}
