import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hiddenInOds, hiddenInXls } from './hidden-sheets.ts'

const style = (name: string, display: string) =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
const content = `<office:automatic-styles>${style('ta1', 'true')}${style('ta2', 'false')}</office:automatic-styles>
<table:table table:name="Log" table:style-name="ta1"/><table:table table:name="Old &amp; done" table:style-name="ta2"/>`

function entryOf(text: string, isDeflated: boolean) {
  const plain = Buffer.from(text)
  const packed = isDeflated ? deflateRawSync(plain) : plain
  const bytes = Buffer.concat([Buffer.alloc(30), packed])
  const entry = { name: 'content.xml', packed: packed.length, unpacked: plain.length, isDeflated, at: 0 }
  return { bytes, entries: [entry] }
}

const boundSheet = (name: string, state: number) =>
  Buffer.concat([Buffer.from([0x85, 0, 8 + name.length, 0, 0, 0, 0, 0, state, 0, name.length, 0]), Buffer.from(name)])

describe('hidden sheets', () => {
  it.each([true, false])('finds them in an OpenDocument workbook (deflated: %s)', (isDeflated) => {
    const { bytes, entries } = entryOf(content, isDeflated)
    expect([...hiddenInOds(bytes, entries)]).toEqual(['Old & done'])
  })

  it('finds none in a damaged archive', () => {
    const { bytes, entries } = entryOf(content, true)
    expect([...hiddenInOds(bytes.fill(7, 30), entries)]).toEqual([])
    expect([...hiddenInOds(bytes.subarray(0, 10), entries)]).toEqual([])
  })

  it('finds them in an old Excel workbook, very hidden ones too', () => {
    const bytes = Buffer.concat([
      Buffer.from('Log, Old'),
      boundSheet('Log', 0),
      boundSheet('Old', 1),
      boundSheet('Oldest', 2),
    ])
    expect([...hiddenInXls(bytes, ['Log', 'Old', 'Oldest', 'Elsewhere'])]).toEqual(['Old', 'Oldest'])
  })
})
