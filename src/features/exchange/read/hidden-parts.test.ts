import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { workbookStream } from './compound-file.ts'
import { hiddenInOds } from './hidden-in-ods.ts'
import { hiddenInXls } from './hidden-in-xls.ts'

const style = (name: string, display: string) =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
const ROWS = `<table:table-header-rows><table:table-row/></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"/><table:table-row table:visibility="filter" table:number-rows-repeated="2"/>
<table:table-row/><table:table-row table:visibility='collapse'/>`
const content = `<office:automatic-styles>${style('ta1', 'true')}${style('ta2', 'false')}</office:automatic-styles>
<table:table table:name="Log" table:style-name="ta1">${ROWS}</table:table>
<table:table table:name='Old &amp; done' table:style-name='ta2'/><table:table table:name="Aside" table:display="false"/>`

function entryOf(text: string, isDeflated: boolean) {
  const plain = Buffer.from(text)
  const packed = isDeflated ? deflateRawSync(plain) : plain
  const bytes = Buffer.concat([Buffer.alloc(30), packed])
  const entry = { name: 'content.xml', packed: packed.length, unpacked: plain.length, isDeflated, at: 0 }
  return { bytes, entries: [entry] }
}

const record = (type: number, ...bytes: number[]) =>
  Buffer.from([type & 0xff, type >> 8, bytes.length & 0xff, bytes.length >> 8, ...bytes])
const boundSheet = (name: string, state: number, at = 0xffff) =>
  record(0x85, at & 0xff, at >> 8, 0, 0, state, 0, name.length, 0, ...Buffer.from(name))
const row = (index: number, isHidden: boolean) =>
  record(0x208, index, 0, ...Array.from({ length: 10 }, () => 0), isHidden ? 0x20 : 0, 0, 0, 0)
const END = record(0x0a)
const BEGIN = record(0x809, 0, 6)

const sheetsAt = (at: number) => [boundSheet('Log', 0, at), boundSheet('Old', 1), boundSheet('Oldest', 2)]

/** A workbook of three sheets, of which the first has a hidden row. */
function oldBook(): Buffer {
  const globals = (at: number) => Buffer.concat([BEGIN, ...sheetsAt(at), END])
  return Buffer.concat([
    globals(globals(0).length),
    BEGIN,
    row(1, false),
    row(2, true),
    row(3, true),
    END,
    row(9, true),
  ])
}

const SECTOR = 512
const sectorOf = (...numbers: number[]) => {
  const sector = Buffer.alloc(SECTOR, 0xff)
  for (const [index, number] of numbers.entries()) sector.writeUInt32LE(number, index * 4)
  return sector
}
const CHAIN_END = 0xfffffffe

const entryNamed = (name: string, first: number, size: number) => {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt32LE(first, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

/** The workbook as the second stream of an old Office file: its sectors table, its directory, then the workbook. */
function inCompoundFile(book: Buffer): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0, 76)
  const directory = Buffer.alloc(SECTOR)
  Buffer.concat([entryNamed('Root Entry', CHAIN_END, 0), entryNamed('Workbook', 2, book.length)]).copy(directory)
  const stream = Buffer.alloc(SECTOR)
  book.copy(stream)
  return Buffer.concat([header, sectorOf(0xfffffffd, CHAIN_END, CHAIN_END), directory, stream])
}

describe('what a workbook hides', () => {
  it.each([true, false])('is found in an OpenDocument workbook (deflated: %s)', (isDeflated) => {
    const { bytes, entries } = entryOf(content, isDeflated)
    const hidden = hiddenInOds(bytes, entries)
    expect([...hidden.sheets]).toEqual(['Old & done', 'Aside'])
    expect([...hidden.rows]).toEqual([['Log', [3, 4, 6]]])
  })

  it('is nothing in a damaged archive', () => {
    const { bytes, entries } = entryOf(content, true)
    expect(hiddenInOds(bytes.fill(7, 30), entries).sheets.size).toBe(0)
    expect(hiddenInOds(bytes.subarray(0, 10), entries).sheets.size).toBe(0)
  })

  it.each([
    ['alone', oldBook()],
    ['inside an old Office file', inCompoundFile(oldBook())],
  ])('is found in an old Excel workbook %s, very hidden sheets too', (_, bytes) => {
    const hidden = hiddenInXls(bytes)
    expect([...hidden.sheets]).toEqual(['Old', 'Oldest'])
    expect([...hidden.rows]).toEqual([['Log', [2, 3]]])
  })

  it('is nothing in an old Office file that is damaged', () => {
    const whole = inCompoundFile(oldBook())
    for (const bytes of [whole.subarray(0, 300), whole.subarray(0, 1_100), Buffer.from(whole).fill(0xff, 1_024, 1_536)])
      expect(hiddenInXls(bytes).sheets.size).toBe(0)
  })

  it('is no longer than its file where its sectors name each other in a circle', () => {
    const file = inCompoundFile(oldBook())
    // The workbook's only sector names itself, and its entry claims a gigabyte.
    file.writeUInt32LE(2, SECTOR + 8)
    file.writeUInt32LE(2 ** 30, 2 * SECTOR + 128 + 120)
    expect(workbookStream(file)).toHaveLength(SECTOR)
  })
})
