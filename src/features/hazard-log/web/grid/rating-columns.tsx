import type { GridColumn } from '../../../../web/grid/grid-column.ts'
import { ratingSchema } from '../../../../domain/risk/rating.ts'
import { choiceCalled } from '../../../../web/grid/typed-choice.ts'
import { LevelChip } from '../../../../web/ui/level-chip.tsx'
import type { HazardRow } from '../../hazard-log-contract.ts'
import { hazardLogStrings } from '../hazard-log-strings.ts'
import { ratingJson } from '../rating-value.ts'
import { withField } from './hazard-fields.ts'
import { gridCellStrings } from './grid-cell-strings.ts'
import { rateRow, type RatedField, type RatingCells, type RatingWords } from './rate-row.ts'
import { refusalOfLength, refusalOfRating } from './row-refusal.ts'
import { WithheldMark } from './withheld-mark.tsx'

type Word = 'severity' | 'likelihood'

/**
 * Severity × likelihood in the plan's words, and the level that the matrix gives for them. Each word has a column of its
 * own too, for whoever pastes them from two columns; it is shown when it is asked for.
 */
export function ratingColumns(field: RatedField, cells: RatingCells): readonly GridColumn<HazardRow>[] {
  const group = hazardLogStrings[field]
  const sort = [`-${field}`, field] as const
  return [
    bothColumn(field, cells),
    wordColumn(field, 'severity', cells),
    wordColumn(field, 'likelihood', cells),
    {
      id: `${field}-level`,
      head: hazardLogStrings.level,
      name: `${group} ${hazardLogStrings.level.toLowerCase()}`,
      group,
      width: 64,
      sort,
      onlyRead: gridCellStrings.onlyRead.level,
      text: (row) => String(row[field].level ?? ''),
      show: (row) =>
        row.withheld.includes(field) ? (
          <WithheldMark />
        ) : (
          <LevelChip level={row[field].level} word={cells.words(row[field].level)} compact />
        ),
    },
  ]
}

function bothColumn(field: RatedField, cells: RatingCells): GridColumn<HazardRow> {
  const { severities, likelihoods } = cells.matrix
  const { bothWords, noRating } = gridCellStrings
  const pairs = new Map<string, RatingWords>()
  for (const severity of severities) {
    for (const likelihood of [undefined, ...likelihoods])
      pairs.set(bothWords(severity, likelihood), { severity, likelihood })
  }
  const choices = [...pairs.keys()]
  for (const likelihood of likelihoods) pairs.set(bothWords(undefined, likelihood), { severity: undefined, likelihood })
  const textIn = ({ [field]: { rating } }: HazardRow) =>
    rating?.severity === undefined && rating?.likelihood === undefined
      ? ''
      : bothWords(rating.severity, rating.likelihood)
  return {
    id: `${field}-rating`,
    head: gridCellStrings.severityLikelihood,
    name: gridCellStrings.severityLikelihoodOf(hazardLogStrings[field]),
    group: hazardLogStrings[field],
    width: 112,
    text: textIn,
    show: (row) => {
      if (row.withheld.includes(field)) return <WithheldMark inWords />
      return textIn(row) || <span className="muted">{hazardLogStrings.notRated}</span>
    },
    control: { choices },
    write: (row, typed) => {
      const text = typed.trim()
      const said = text === '' ? NOTHING_SAID : pairs.get(choiceCalled([...pairs.keys()], text) ?? '')
      if (said !== undefined) return rateRow(row, field, said, cells)
      return refusalOfRating(row, field) ?? { refusal: noRating(text, choices.at(-1) ?? '') }
    },
  }
}

const NOTHING_SAID: RatingWords = { severity: undefined, likelihood: undefined }

function wordColumn(field: RatedField, word: Word, cells: RatingCells): GridColumn<HazardRow> {
  const choices = word === 'severity' ? cells.matrix.severities : cells.matrix.likelihoods
  const group = hazardLogStrings[field]
  const textIn = (row: HazardRow) => row[field].rating?.[word] ?? ''
  return {
    id: `${field}-${word}`,
    head: hazardLogStrings[word],
    name: `${group} ${hazardLogStrings[word].toLowerCase()}`,
    group,
    width: word === 'severity' ? 124 : 104,
    comesHidden: true,
    text: textIn,
    show: (row) => {
      if (row.withheld.includes(field)) return <WithheldMark inWords={word === 'severity'} />
      return textIn(row) || <span className="muted">{hazardLogStrings.notRated}</span>
    },
    control: { choices },
    write: (row, typed) => {
      const text = typed.trim()
      const chosen = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
      if (text === '' || chosen !== undefined) return rateRow(row, field, { [word]: chosen }, cells)
      return refusalOfRating(row, field) ?? { refusal: gridCellStrings.noWord(text, choices) }
    },
  }
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
    show: (row) => (row.withheld.includes(field) ? <WithheldMark /> : textIn(row)),
    control: 'text',
    write: (row, typed) => {
      const refused = refusalOfRating(row, field)
      if (refused !== null) return refused
      const { rationale: _before, ...rest } = row[field].rating ?? {}
      const text = typed.replace(/\r\n?/g, '\n').trim()
      const rating = ratingSchema.safeParse(text === '' ? rest : { ...rest, rationale: text })
      if (!rating.success) return refusalOfLength(text, rating.error)
      return { row: withField(row, field, ratingJson(rating.data), matrix) }
    },
  }
}
