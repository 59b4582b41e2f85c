/** A picture as a document carries it: a PNG or JPEG with its size in pixels. */
export interface Picture {
  readonly format: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  /** What it shows, for whoever cannot see it. */
  readonly alt: string
  /** SHA-256 of the file in hexadecimal: tells one picture from another. */
  readonly digest: string
  /** The file in base64, so that a document is plain data. */
  readonly content: string
}

/** Whether a value read from JSON is a picture; no other part of a document holds bytes. */
export function isPicture(value: unknown): value is Picture {
  return typeof value === 'object' && value !== null && 'content' in value && 'format' in value && 'alt' in value
}

/** A width and a height in millimetres of paper. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** The most room a logo takes on a cover. */
export const COVER_LOGO: PaperSize = { width: 70, height: 26 }

const MILLIMETRES_PER_INCH = 25.4
/** Fewer pixels on an inch look coarse in print, so nothing is drawn larger. */
const FEWEST_PIXELS_PER_INCH = 96

/** The size at which a picture fills the room in its own proportions, and no larger than its pixels are good for. */
export function fittedIn(room: PaperSize, { width, height }: Pick<Picture, 'width' | 'height'>): PaperSize {
  const scale = Math.min(room.width / width, room.height / height, MILLIMETRES_PER_INCH / FEWEST_PIXELS_PER_INCH)
  return { width: width * scale, height: height * scale }
}
