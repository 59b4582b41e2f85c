import type { IsoInstant } from '../record/json.ts'
import type { Participant } from './workshop.ts'

/** Somebody who comes in or leaves: a member by id, a guest by name. */
export interface Attender {
  readonly person?: string | undefined
  readonly name: string
  readonly discipline?: string | undefined
}

/** Whether a participant is in the room now. */
export function isHere({ stays }: Participant): boolean {
  const last = stays?.at(-1)
  return last !== undefined && last.until === undefined
}

/** Somebody who is back within a minute, as when a page was loaded anew, never left. */
export const STAY_GOES_ON_MS = 60_000

/** The people with the attender in the room from this moment; nothing changes for one who is there. */
export function arrived(people: readonly Participant[], who: Attender, now: IsoInstant): readonly Participant[] {
  const known = people.find((one) => isSame(one, who))
  if (known === undefined) return [...people, cameIn(newcomer(who), now)]
  if (isHere(known)) return people
  return people.map((one) => (one === known ? cameIn(one, now) : one))
}

/** The people with the attender's stay ended at this moment. */
export function left(people: readonly Participant[], who: Attender, now: IsoInstant): readonly Participant[] {
  return people.map((one) => (isSame(one, who) && isHere(one) ? wentOut(one, now) : one))
}

/** The people as they stand when a workshop ends: whoever is in the room leaves it, whoever never came was absent. */
export function attended(people: readonly Participant[], now: IsoInstant): readonly Participant[] {
  return people.map((one) => {
    if (isHere(one)) return wentOut(one, now)
    return one.stays === undefined && one.present === undefined ? { ...one, present: false } : one
  })
}

/** A member is the same by their id, a guest by their name as it was written. */
function isSame(one: Participant, who: Attender): boolean {
  if (who.person !== undefined && one.person !== undefined) return one.person === who.person
  return one.name.trim().toLowerCase() === who.name.trim().toLowerCase()
}

function newcomer({ person, name, discipline }: Attender): Participant {
  return {
    name,
    ...(person === undefined ? {} : { person }),
    ...(discipline === undefined ? {} : { discipline }),
  }
}

function cameIn(one: Participant, from: IsoInstant): Participant {
  const stays = one.stays ?? []
  const last = stays.at(-1)
  const goesOn = last?.until !== undefined && Date.parse(from) - Date.parse(last.until) < STAY_GOES_ON_MS
  return { ...one, present: true, stays: goesOn ? [...stays.slice(0, -1), { from: last.from }] : [...stays, { from }] }
}

function wentOut(one: Participant, until: IsoInstant): Participant {
  const stays = one.stays ?? []
  return { ...one, stays: stays.map((stay, index) => (index === stays.length - 1 ? { ...stay, until } : stay)) }
}
