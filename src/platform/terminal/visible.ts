const DELETE = 0x7f
const PICTURES = 0x2400
const PICTURE_OF_DELETE = '\u2421'
const UNKNOWN = '\ufffd'

/**
 * A text in which nothing commands the terminal that shows it. What files say is shown as it is, and a file may say what
 * moves the cursor, changes colours or turns the line round; line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(PICTURES + code)
    return code === DELETE ? PICTURE_OF_DELETE : UNKNOWN
  })
}
