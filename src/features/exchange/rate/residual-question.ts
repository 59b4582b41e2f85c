import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { DoubtedResidual, FoundLog } from '../found-log.ts'

const IS_RESIDUAL = 'Read them as the residual rating'
const NO_RESIDUAL = 'Leave the residual risk unrated'

/** The question whether scores that nothing calls the residual rating are it; null where the log says so itself. */
export function residualQuestion({ doubtedResidual }: FoundLog): ImportQuestion | null {
  if (doubtedResidual === null) return null
  return {
    id: idOf(doubtedResidual),
    about: aboutDoubt(doubtedResidual),
    proposed: IS_RESIDUAL,
    choices: [IS_RESIDUAL, NO_RESIDUAL],
  }
}

/** Whether a person has said that those scores are no residual rating. */
export function isResidualLeft({ doubtedResidual }: FoundLog, answers: ImportAnswers): boolean {
  return doubtedResidual !== null && answers[idOf(doubtedResidual)] === NO_RESIDUAL
}

function idOf(doubted: DoubtedResidual): string {
  return doubted === 'unnamed' ? 'unnamed-residual' : 'second-rating'
}

function aboutDoubt(doubted: DoubtedResidual): string {
  if (doubted === 'unnamed')
    return 'Columns without a name, after the named ones, hold scores. They are read as the residual rating; is that right?'
  return `The log rates twice, under “${doubted.first}” and “${doubted.second}”, and neither says that it is the residual rating. The second scores are read as it; is that right?`
}
