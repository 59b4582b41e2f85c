import { catalogue } from '../../../../web/strings/catalogue.ts'
import { counted, listed, numberText } from '../../../../web/text/words.ts'

/** The words of the hazard log as a grid. */
export const gridCellStrings = catalogue({
  groupHarm: 'Consequence',
  groupWords: 'In words',
  rationaleOf: (rating: string) => `${rating} rationale`,
  severityLikelihood: 'S × L',
  severityLikelihoodOf: (rating: string) => `${rating} severity × likelihood`,
  bothWords: (severity: string | undefined, likelihood: string | undefined) =>
    `${severity ?? '–'} × ${likelihood ?? '–'}`,
  noRating: (text: string, example: string) =>
    `“${text.slice(0, 60)}” is no severity × likelihood of the plan: write it like “${example}”.`,
  noWord: (word: string, choices: readonly string[]) =>
    `“${word.slice(0, 60)}” is no word of the plan: ${listed(choices)}.`,
  allControls: (count: number, outlook: string) => `${count === 2 ? 'Both' : `All ${count}`}: ${outlook}`,
  required: 'A hazard keeps a name: write another, or retire the hazard.',
  newNeedsName: 'A new hazard needs a name.',
  newHazards: (hazards: number) => counted(hazards, 'new hazard'),
  newHazardAt: (place: number) => `new hazard ${numberText(place)}`,
  tooLong: (length: number, most: number | undefined) =>
    `${numberText(length)} characters are too many: ${most === undefined ? 'make it shorter' : `keep it to ${numberText(most)}`}.`,
  onlyRead: {
    ref: 'A hazard keeps its number: leave this column out.',
    causes: 'Causes are records of their own: write them on the page of the hazard.',
    controls: 'Controls are records of their own: write them on the page of the hazard.',
    level: 'The level follows from severity × likelihood: write those.',
    state: 'The status is changed on the page of the hazard, where its reasons are asked.',
  },
  retired: 'A retired hazard stays as it is: restore it first.',
  keptFromYou: 'This rating is kept from you until you have given your own.',
  withheld: 'Waiting for the other rating',
  newHazard: 'Write a new hazard…',
  begun: 'New',
  added: (name: string) => `Added “${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`,
  takenBack: 'Taken back.',
  groupBy: 'Group by',
  noGroup: 'No groups',
  groups: { state: 'Status', owner: 'Owner', level: 'Level' },
  withheldGroup: 'Waiting for the other rating',
  edited: (cell: string) => `Changed ${cell}`,
  written: {
    paste: (cells: number, made: number) =>
      `Pasted ${counted(cells, 'cell')}${made === 0 ? '' : ` with ${counted(made, 'new hazard')}`}`,
    fill: (cells: number) => `Filled ${counted(cells, 'cell')}`,
    empty: (cells: number) => `Emptied ${counted(cells, 'cell')}`,
  },
  undone: (name: string) => `Taken back: ${name}.`,
  redone: (name: string) => `Done again: ${name}.`,
  cellOf: (column: string, ref: string) => `${column} of ${ref}`,
})
