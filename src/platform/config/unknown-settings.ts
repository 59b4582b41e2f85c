import { nearestWord } from '../../domain/record/nearest-word.ts'
import { environmentSchema } from './settings.ts'

const PREFIX = 'SAFECASE_'

/** Read by the runs of the tests and the benchmark, and no setting of the product. */
const OF_THE_TESTS = new Set(['SAFECASE_FULL'])

/** A sentence for each variable that looks like a setting and is none, with the setting that was probably meant. */
export function unknownSettings(names: readonly string[]): readonly string[] {
  const known = Object.keys(environmentSchema.shape)
  return names
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name) && !OF_THE_TESTS.has(name))
    .map((name) => `${name} is no setting; the nearest is ${nearestWord(name, known).word}.`)
}
