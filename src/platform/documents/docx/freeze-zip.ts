const LOCAL_HEADER = 0x04_03_4b_50
const CENTRAL_HEADER = 0x02_01_4b_50
const END_OF_DIRECTORY = 0x06_05_4b_50
const END_LENGTH = 22
/** 1 January 1980, midnight: the earliest time a ZIP entry can bear. */
const EARLIEST_DATE = 0x00_21

/**
 * Sets the time of every entry of a ZIP archive to the earliest there is, so that equal content makes equal bytes.
 * The archive must be whole, without a comment, and below 4 GB.
 */
export function freezeZip(archive: Uint8Array): Uint8Array {
  const frozen = archive.slice()
  const view = new DataView(frozen.buffer)
  const end = frozen.length - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('This is not a plain ZIP archive.')
  let central = view.getUint32(end + 16, true)
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    expectSignature(view, central, CENTRAL_HEADER)
    setTime(view, central + 12)
    const local = view.getUint32(central + 42, true)
    expectSignature(view, local, LOCAL_HEADER)
    setTime(view, local + 10)
    const names = view.getUint16(central + 28, true) + view.getUint16(central + 30, true)
    central += 46 + names + view.getUint16(central + 32, true)
  }
  return frozen
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, 0, true)
  view.setUint16(offset + 2, EARLIEST_DATE, true)
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature) throw new Error('The ZIP archive has a damaged directory.')
}
