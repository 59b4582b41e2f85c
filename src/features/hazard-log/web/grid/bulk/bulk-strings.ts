import { catalogue } from '../../../../../web/strings/catalogue.ts'
import { counted, numberText } from '../../../../../web/text/words.ts'

const hazards = (count: number) => counted(count, 'hazard')

/** The words of what is done to many hazards at once. */
export const bulkStrings = catalogue({
  rate: 'Rate',
  rateMany: (count: number) => `Rate ${hazards(count)}`,
  rated: (count: number) => `Rated ${hazards(count)}`,
  rateAbout: 'What you leave open stays as it is in each hazard.',
  whichRating: 'Which rating',
  chooseWords: 'Choose a severity or a likelihood, or write a rationale.',
  owner: 'Assign owner',
  ownerMany: (count: number) => `Assign an owner to ${hazards(count)}`,
  assigned: (owner: string, count: number) => `Assigned ${hazards(count)} to ${owner}`,
  unassigned: (count: number) => `Took the owner from ${hazards(count)}`,
  ownerLabel: 'Owner',
  ownerHelp: 'Who looks after these hazards. Left empty, nobody does.',
  retire: 'Retire',
  retireMany: (count: number) => `Retire ${hazards(count)}`,
  retired: (count: number) => `Retired ${hazards(count)}`,
  retireAbout: 'They leave the living case and stay in its history, with your reason. They can be restored.',
  retiredAlready: 'It is retired already.',
  takenBack: 'Taken back.',
  would: (changed: number, same: number) =>
    `${hazards(changed)} would change${same === 0 ? '' : `, ${numberText(same)} ${same === 1 ? 'is' : 'are'} so already`}. Nothing is written yet.`,
  leftOut: (count: number) => `${hazards(count)} cannot be changed and ${count === 1 ? 'is' : 'are'} left out:`,
  more: (count: number) => `… and ${numberText(count)} more.`,
  tooMany: (most: number) => `At most ${numberText(most)} hazards are written at once: choose fewer.`,
})
