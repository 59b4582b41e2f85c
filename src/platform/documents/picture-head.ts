import type { Picture } from './picture.ts'

const PNG_SIGNATURE = 0x89_50_4e_47
const PNG_HEAD_LENGTH = 24
const JPEG_START = 0xff_d8
const SEGMENT = 0xff
/** Frames in every sort of JPEG; C4, C8 and CC within the range are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers that stand alone: restarts, and the one that means nothing. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/**
 * What a picture's first bytes say of it: whether it is a PNG or a JPEG, and its size in pixels. What a file calls itself
 * says nothing. Null for every other file, and where no size can be read or it is nought.
 */
export function pictureHead(bytes: Uint8Array): Pick<Picture, 'format' | 'width' | 'height'> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < PNG_HEAD_LENGTH) return null
  const isPng = view.getUint32(0) === PNG_SIGNATURE
  const size = isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : jpegSize(view)
  return size === null || size.width === 0 || size.height === 0 ? null : { format: isPng ? 'png' : 'jpeg', ...size }
}

/** Walks the segments of a JPEG to its frame, which holds the size. */
function jpegSize(view: DataView): { readonly width: number; readonly height: number } | null {
  if (view.getUint16(0) !== JPEG_START) return null
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === SEGMENT;) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // A marker may be preceded by any number of fill bytes.
    if (marker === SEGMENT) at += 1
    else at += 2 + (isBare(marker) ? 0 : view.getUint16(at + 2))
  }
  return null
}
