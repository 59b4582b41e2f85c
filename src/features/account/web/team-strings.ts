import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted } from '../../../web/text/words.ts'

/** The words of teams, and of who may open a case. */
export const teamStrings = catalogue({
  title: 'Teams',
  lead: 'A case can be kept to named people and teams. A team saves naming the same people again for every case.',
  newTeam: 'New team',
  people: (count: number) => counted(count, 'person', 'people'),
  nobody: 'Nobody is in it',
  emptyTitle: 'No team yet',
  emptyAbout: 'Start one when the same people work on several cases that are not open to everybody.',
  name: 'Name of the team',
  nameHelp: 'As people call it, such as “Medicines safety”.',
  nameNeeded: 'Enter a name for the team',
  members: 'Who is in it',
  start: 'Start the team',
  save: 'Save',
  backToTeams: 'Back to teams',
  unknown: 'There is no such team',
  end: 'End the team',
  endAbout: 'Its people can no longer open the cases that only the team could open. The people stay members.',
  endTitle: (name: string) => `End the team “${name}”?`,

  accessTitle: 'Who may open this case',
  everybody: 'Everybody in the organisation',
  everybodyAbout: 'What each may do in it depends on their roles.',
  named: 'Only the people and teams named here',
  namedAbout: 'For everybody else the case does not exist: it is in no list, no search and no count.',
  teams: 'Teams',
  persons: 'People',
  administrators: 'Administrators open every case and need not be named.',
  holdersNeeded: 'Name at least one person or team, or open the case to everybody',
  saved: 'Saved. It holds from the next request of anybody.',
})
