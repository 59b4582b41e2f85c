/**
 * The text of a file's bytes: UTF-8 with or without its mark, UTF-16 either way round, Macintosh where lines end as only
 * that does, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes)
  if (wide !== null) return decode(wide, bytes)
  return decodedUtf8(bytes) ?? (endsLinesInCr(bytes) ? decode('macintosh', bytes) : decodedWindows(bytes))
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

const CR = 13
const LF = 10

function endsLinesInCr(bytes: Uint8Array): boolean {
  return bytes.includes(CR) && !bytes.includes(LF)
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five places are empty. */
const WINDOWS_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some releases of Node decode Windows-1252 as Latin-1, which turns quotation marks into control characters. */
function decodedWindows(bytes: Uint8Array): string {
  return decode('windows-1252', bytes).replace(
    /[\u0080-\u009f]/g,
    (mark) => WINDOWS_MARKS[mark.charCodeAt(0) - 0x80] ?? mark,
  )
}

function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes)
}

/** Latin text in UTF-16 without its mark shows as a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 512)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const most = sample.length * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  if (even > most && odd === 0) return 'utf-16be'
  return null
}

function decodedUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether the text can be no text at all: it holds NUL or too many other control characters. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4096)
  let controls = 0
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32)) controls++
  }
  return controls > sample.length / 20
}
