import type { GridColumn, Written } from '../../../../web/grid/grid-column.ts'
import { ratingSchema, type Rating } from '../../../../domain/risk/rating.ts'
import { LevelChip } from '../../../../web/ui/level-chip.tsx'
import { todayIso } from '../../../../web/text/dates.ts'
import type { MatrixView } from '../../../living/living-contract.ts'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import type { LevelWords } from '../level-words.ts'
import { judged, ratingJson } from '../rating-value.ts'
import { withField } from './hazard-fields.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { refusalOfRetired } from './retired-row.ts'

/** What a rating written in a cell is judged by. */
export interface RatingCells {
  readonly matrix: MatrixView
  readonly words: LevelWords
  /** Who judges. */
  readonly rater: string
}

type RatedField = 'initial' | 'residual'
type Word = 'severity' | 'likelihood'

/** Severity and likelihood in the plan's words, and the level that the matrix gives for them. */
export function ratingColumns(field: RatedField, cells: RatingCells): readonly GridColumn<HazardRow>[] {
  const group = hazardLogStrings[field]
  const sort = [`-${field}`, field] as const
  return [
    wordColumn(field, 'severity', cells),
    wordColumn(field, 'likelihood', cells),
    {
      id: `${field}-level`,
      head: hazardLogStrings.level,
      name: `${group} ${hazardLogStrings.level}`,
      group,
      width: 66,
      sort,
      text: (row) => String(row[field].level ?? ''),
      show: (row) => <LevelChip level={row[field].level} word={cells.words(row[field].level)} compact />,
    },
  ]
}

function wordColumn(field: RatedField, word: Word, { matrix, rater }: RatingCells): GridColumn<HazardRow> {
  const choices = word === 'severity' ? matrix.severities : matrix.likelihoods
  const group = hazardLogStrings[field]
  const textIn = (row: HazardRow) => row[field].rating?.[word] ?? ''
  return {
    id: `${field}-${word}`,
    head: hazardLogStrings[word],
    name: `${group} ${hazardLogStrings[word].toLowerCase()}`,
    group,
    width: word === 'severity' ? 124 : 104,
    text: textIn,
    show: (row) => textIn(row) || <span className="muted">{hazardLogStrings.notRated}</span>,
    control: { choices },
    write: (row, typed) => {
      const retired = refusalOfRetired(row)
      if (retired !== null) return retired
      const text = typed.trim()
      const chosen = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
      if (text !== '' && chosen === undefined) return { refusal: gridCellStrings.noWord(text, choices) }
      const before = row[field].rating
      const words = { severity: before?.severity, likelihood: before?.likelihood, [word]: chosen }
      return rated(row, field, matrix, judged(matrix, before, definedIn(words), rater, todayIso()))
    },
  }
}

function definedIn(words: { readonly [W in Word]: string | undefined }): { readonly [W in Word]?: string } {
  const { severity, likelihood } = words
  return { ...(severity === undefined ? {} : { severity }), ...(likelihood === undefined ? {} : { likelihood }) }
}

/** A rating without either word says nothing any more; one that gives a reason or a source's words stays. */
function rated(row: HazardRow, field: RatedField, matrix: MatrixView, rating: Rating): Written<HazardRow> {
  const isEmpty =
    rating.severity === undefined &&
    rating.likelihood === undefined &&
    rating.rationale === undefined &&
    rating.stated === undefined
  return { row: withField(row, field, isEmpty ? null : ratingJson(rating), matrix) }
}

/** Why the risk was judged so. */
export function rationaleColumn(field: RatedField, { matrix }: RatingCells): GridColumn<HazardRow> {
  const group = hazardLogStrings[field]
  const textIn = (row: HazardRow) => row[field].rating?.rationale ?? ''
  return {
    id: `${field}-rationale`,
    head: gridCellStrings.rationaleOf(group),
    name: gridCellStrings.rationaleOf(group),
    group: gridCellStrings.groupWords,
    width: 220,
    text: textIn,
    show: textIn,
    control: 'text',
    write: (row, typed) => {
      const retired = refusalOfRetired(row)
      if (retired !== null) return retired
      const { rationale: _before, ...rest } = row[field].rating ?? {}
      const text = typed.replace(/\r\n?/g, '\n').trim()
      const rating = ratingSchema.safeParse(text === '' ? rest : { ...rest, rationale: text })
      if (!rating.success) return { refusal: gridCellStrings.tooLong(text.length) }
      return { row: withField(row, field, ratingJson(rating.data), matrix) }
    },
  }
}
