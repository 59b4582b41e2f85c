import type { Random } from './random.ts'

const THINGS = ['dose', 'order', 'referral', 'result', 'allergy', 'letter', 'chart', 'label', 'appointment', 'alert']
const FAULTS = ['missing', 'late', 'wrong', 'repeated', 'out of date', 'shown to the wrong person', 'cut off', 'merged']
const PLACES = ['ward', 'clinic', 'pharmacy', 'theatre', 'laboratory', 'practice', 'emergency department', 'home']
const TIMES = ['at night', 'at handover', 'during an upgrade', 'after a transfer', 'on a bank holiday', 'on first use']
const PEOPLE = ['nurse', 'prescriber', 'pharmacist', 'clerk', 'consultant', 'midwife', 'paramedic', 'technician']
const DEEDS = ['checks', 'confirms', 'compares', 'refuses', 'shows', 'repeats', 'records', 'counts']

/** A short name such as a person would give a hazard, made different from its like by its number. */
export function generatedName(random: Random, number: number): string {
  const thing = random.pick(THINGS)
  return `${capital(thing)} ${random.pick(FAULTS)} in the ${random.pick(PLACES)} ${random.pick(TIMES)} (${number})`
}

/** A sentence of some fifteen words. */
export function generatedSentence(random: Random): string {
  const where = `in the ${random.pick(PLACES)} ${random.pick(TIMES)}`
  return `The ${random.pick(PEOPLE)} ${random.pick(DEEDS)} the ${random.pick(THINGS)} ${where}, because the ${random.pick(THINGS)} may be ${random.pick(FAULTS)}.`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
