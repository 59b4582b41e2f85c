import { catalogue } from '../strings/catalogue.ts'
import { counted, numberText } from '../text/words.ts'

/** The words of any grid. */
export const gridStrings = catalogue({
  outside: 'The grid has no column here: copy fewer columns, or show the hidden ones under Columns.',
  onlyRead: (column: string) => `${column} cannot be written in this grid.`,
  selected: (rows: number, columns: number) => `${counted(rows, 'row')} by ${counted(columns, 'column')} selected.`,
  copied: (cells: number) => `${counted(cells, 'cell')} copied.`,
  nothing: 'Nothing changes: the cells already say this.',
  tooMany: (cells: number, most: number) =>
    `${numberText(cells)} cells are too many at once: take at most ${numberText(most)}.`,
  previewPaste: 'Paste: what would change',
  previewFill: 'Fill: what would change',
  previewEmpty: 'Empty: what would change',
  nothingToPaste: 'There is no text to paste: copy the cells again.',
  summary: (good: number, bad: number, made: string | null) => {
    const change = `${counted(good, 'cell')} would ${made === null ? 'change' : 'be written'}`
    const rest = bad === 0 ? '' : `, ${numberText(bad)} cannot be written`
    const below = made === null ? '' : ` ${made} would be added below the last row.`
    return `${change}${rest}.${below} Nothing is written yet.`
  },
  noColumn: 'Beyond the last column',
  tooManyRows: (most: number) => `At most ${numberText(most)} rows are written at once: take a part.`,
  cell: 'Cell',
  before: 'Old',
  after: 'New',
  fault: 'Error',
  blank: 'empty',
  long: (length: number) => `… ${numberText(length)} characters`,
  write: (cells: number) => `Write ${counted(cells, 'cell')}`,
  writeRest: (cells: number) => `Write the ${counted(cells, 'cell')} without an error`,
  cellNames: 'Cells that would change',
  notWritten: 'Not written',
  editing: (column: string, row: string) => `${column}, ${row}`,
  byKeys: (keys: string) => `Keys: ${keys}`,
  chosenRows: 'Selected rows',
  turnedRows: (rows: number, isAdded: boolean, all: number) =>
    `${counted(rows, 'row')} ${isAdded ? 'added' : 'taken away'}: ${counted(all, 'row')} selected.`,
  turnRow: 'Add the row to the selection, or take it away',
  letGo: 'Clear',
  pickedLetGo: 'The selected rows are cleared.',
  letGoNamed: (selected: string) => `Clear: ${selected}`,
  rowsChosen: (rows: number) => `${counted(rows, 'row')} selected`,
  reading: 'Reading…',
  readingRows: (rows: number) => `Reading ${counted(rows, 'more row')}…`,
  unprinted: (rows: number) =>
    `${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} not on this paper: only what the screen has read is printed. The report holds them all.`,
  notCopied: 'Nothing was copied: try again.',
  noRow: 'No row is selected.',
  noRowYet: 'Select rows to work on them together.',
  columns: 'Columns',
  columnsTitle: 'Arrange the columns',
  columnsAbout: 'Shown at once, and kept in the address: whoever opens the link sees the same. Widths are in pixels.',
  moveEarlier: (column: string) => `Move ${column} towards the start`,
  moveLater: (column: string) => `Move ${column} towards the end`,
  widthOf: (column: string) => `Width of ${column}`,
  done: 'Done',
  asItComes: 'As they come',
  keysEdit: 'edit',
  keysDraw: 'select',
  keysApart: 'select rows apart',
  keysPaste: 'paste with preview',
  keysFill: 'fill down',
  keysUndo: 'undo',
})
