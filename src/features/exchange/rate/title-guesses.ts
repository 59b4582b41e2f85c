import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { FoundHazard, FoundLog, OtherTitle, TitleGuess } from '../found-log.ts'

/** The questions which column names the hazards, one for each that is taken for it and is not called so. */
export function titleQuestions({ hazards }: FoundLog): ImportQuestion[] {
  const guesses = new Map<string, TitleGuess>()
  for (const { titleGuess } of hazards)
    if (titleGuess !== undefined && titleGuess.others.length > 0) guesses.set(titleGuess.label, titleGuess)
  return [...guesses.values()].map(({ label, others }) => ({
    id: idOf(label),
    about: `No column is called after the hazard. “${label}” is read as what names it; is that right?`,
    proposed: choiceOf(label),
    choices: [label, ...others.map((other) => other.label)].map(choiceOf),
  }))
}

/** The log with its hazards named by the column that was answered. */
export function withChosenTitles(log: FoundLog, answers: ImportAnswers): FoundLog {
  const chosenBy = ({ titleGuess }: FoundHazard) =>
    titleGuess?.others.find(({ label }) => answers[idOf(titleGuess.label)] === choiceOf(label))
  if (!log.hazards.some((hazard) => chosenBy(hazard) !== undefined)) return log
  return { ...log, hazards: log.hazards.map((hazard) => renamed(hazard, chosenBy(hazard))) }
}

/** The hazard called by the other column, with what it was called before as a note; as it was where that says nothing. */
function renamed(hazard: FoundHazard, chosen: OtherTitle | undefined): FoundHazard {
  const { titleGuess, title, notes } = hazard
  if (chosen === undefined || titleGuess === undefined) return hazard
  const name = toldIn(hazard, chosen).split('\n', 1)[0]?.trim() ?? ''
  if (name === '') return hazard
  const others = notes.filter(({ label, text }) => label !== chosen.label || text !== name)
  return { ...hazard, title: name, notes: [...others, { label: titleGuess.label, text: title }] }
}

function toldIn({ notes, causes, prose }: FoundHazard, { label, role }: OtherTitle): string {
  if (role === 'note') return notes.find((note) => note.label === label)?.text ?? ''
  return (role === 'cause' ? causes[0]?.text : prose[role]) ?? ''
}

const idOf = (label: string) => `title:${label}`

const choiceOf = (label: string) => `Name them by “${label}”`
