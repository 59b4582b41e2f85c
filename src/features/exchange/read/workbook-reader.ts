import type { Sheet, Workbook } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx } from 'hucre/xlsx'
import { isRefusal, refuse, type Refusal } from '../../../domain/record/refusal.ts'
import type { Container, NamedBytes } from './file-format.ts'
import type { Grid } from './document.ts'
import { LIMITS, within } from './limits.ts'
import { flatOds } from './flat-ods.ts'
import { hiddenInOds } from './hidden-in-ods.ts'
import { hiddenInXls } from './hidden-in-xls.ts'
import { NOTHING_HIDDEN, type HiddenParts } from './hidden-parts.ts'
import { readSheet, type SheetRemark } from './sheet-grid.ts'
import { struckInOds } from './struck-in-ods.ts'
import { strikesThrough, struckCells, type StruckCells } from './struck-rows.ts'
import { zipDirectory } from './zip-directory.ts'

const RESAVE = 'Open it in a spreadsheet program, save it as .xlsx without a password, and try again.'

/** The visible sheets of a workbook as grids; what is hidden or left out is told, so that it can be accounted for. */
export interface ReadBook {
  readonly grids: readonly Grid[]
  readonly remarks: readonly SheetRemark[]
  /** The title among its properties; absent where it has none. */
  readonly title?: string
}

/** Reads an XLSX, ODS or old XLS workbook; refuses archives that unpack beyond the limits before unpacking them. */
export async function readWorkbook(file: NamedBytes, container: Container): Promise<ReadBook | Refusal> {
  if (container === 'ole') return readOld(file)
  const entries = zipDirectory(file.bytes)
  if (entries === null) return refuse('FILE_UNREADABLE', `${file.name} is a damaged archive.`, RESAVE)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  within(unpacked, LIMITS.unpackedBytes, `unpacks to ${Math.round(unpacked / 1_048_576)} MB`)
  for (const { packed, unpacked: size } of entries) {
    if (size > 10_000_000)
      within(size / Math.max(packed, 1), LIMITS.unpackedRatio, 'is packed more tightly than any honest workbook')
  }
  if (entries.some(({ name }) => name.startsWith('xl/'))) return readXlsxBook(file, strikesThrough(file.bytes, entries))
  if (entries.some(({ name }) => name === 'content.xml'))
    return booked(
      file,
      async () => readOds(await flatOds(file.bytes, entries)),
      () => hiddenInOds(file.bytes, entries),
      struckInOds(file.bytes, entries),
    )
  return refuse('FILE_UNREADABLE', `${file.name} is an archive, but no workbook.`, RESAVE)
}

/** What is read of a sheet that spans more cells than can be held, for which a single one far out is enough. */
const BOUNDED = { range: 'A1:CV200000', told: 'Cells beyond column CV or row 200000 were not read' }

/** A workbook that reads only within bounds is read within them; one that is damaged reads neither way. */
async function readXlsxBook(file: NamedBytes, readStyles: boolean): Promise<ReadBook | Refusal> {
  const whole = await booked(file, () => readXlsx(file.bytes, { readStyles }))
  if (!isRefusal(whole)) return whole
  const bounded = await booked(file, () => readXlsx(file.bytes, { range: BOUNDED.range, readStyles }))
  if (isRefusal(bounded)) return whole
  return { ...bounded, remarks: [...bounded.remarks, { where: file.name, reason: BOUNDED.told }] }
}

function readOld(file: NamedBytes): Promise<ReadBook | Refusal> | Refusal {
  if (new TextDecoder('latin1').decode(file.bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0')) {
    return refuse('FILE_UNREADABLE', `${file.name} is protected with a password.`, RESAVE)
  }
  return booked(
    file,
    () => readXls(file.bytes),
    () => hiddenInXls(file.bytes),
  )
}

/** Reads a workbook; `alsoHidden` and `alsoStruck` tell what its format hides and strikes through without the library telling. */
async function booked(
  file: NamedBytes,
  read: () => Promise<Workbook> | Workbook,
  alsoHidden: () => HiddenParts = () => NOTHING_HIDDEN,
  alsoStruck: ReadonlyMap<string, StruckCells> = new Map(),
): Promise<ReadBook | Refusal> {
  let workbook: Workbook
  try {
    workbook = await read()
  } catch (error) {
    const detail = error instanceof Error && error.message !== '' ? ` (${error.message})` : ''
    return refuse('FILE_UNREADABLE', `${file.name} is damaged or no workbook${detail}.`, RESAVE)
  }
  const also = alsoHidden()
  const isHidden = ({ name, hidden, veryHidden }: Sheet) =>
    hidden === true || veryHidden === true || also.sheets.has(name)
  const sheets = workbook.sheets
    .filter((sheet) => !isHidden(sheet))
    .map((sheet) => readSheet(sheet, alsoStruck.get(sheet.name) ?? struckCells(sheet), also.rows.get(sheet.name)))
  const hidden = workbook.sheets.filter(isHidden).map(({ name }) => ({ where: name, reason: 'A hidden sheet' }))
  const title = workbook.properties?.title?.trim() ?? ''
  return {
    grids: sheets.map(({ grid }) => grid),
    remarks: [...sheets.flatMap(({ remarks }) => remarks), ...hidden],
    ...(title === '' ? {} : { title }),
  }
}
