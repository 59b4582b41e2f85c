import type { IsoInstant } from '../record/json.ts'
import { refuse, type Refusal } from '../record/refusal.ts'

/** How long a password may be, in characters; long ones are good ones, and the hash takes no more. */
export const PASSWORD_LENGTH = { least: 12, most: 256 } as const

/** Beginnings of passwords that everybody tries first. */
const TRIED_FIRST = ['password', 'passw0rd', 'qwerty', 'letmein', 'welcome', 'safecase', 'admin', '123456', 'iloveyou']

/**
 * Null when a password may be used, else why not: 12 to 256 characters, none of what the person is called, and not what
 * everybody tries first. No mixture of signs is asked for and none expires: both make passwords worse.
 */
export function passwordFault(password: string, about: readonly string[]): Refusal | null {
  const characters = Array.from(password.normalize('NFKC'))
  if (characters.length < PASSWORD_LENGTH.least || characters.length > PASSWORD_LENGTH.most) {
    return unfit(`It must have ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters.`)
  }
  const plain = password.normalize('NFKC').toLowerCase()
  if (new Set(characters).size < 5) return unfit('It repeats too few different characters.')
  if (TRIED_FIRST.some((word) => plain.startsWith(word))) return unfit('It begins with what everybody tries first.')
  const told = about.flatMap((text) => text.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length >= 4)
  if (told.some((word) => plain.includes(word))) return unfit('It holds a part of your name or address.')
  return null
}

function unfit(why: string): Refusal {
  return refuse(
    'PASSWORD_UNFIT',
    `This password cannot be used: ${why}`,
    'Four words that have nothing to do with each other are easy to remember.',
  )
}

/** Minutes after which what is delicate asks a person to prove again who they are. */
const FRESH_MINUTES = 15

/** Null while the last sign-in is fresh enough for what is delicate, such as another way to sign in. */
export function staleFault(authenticatedAt: IsoInstant, now: IsoInstant): Refusal | null {
  if (Date.parse(now) - Date.parse(authenticatedAt) <= FRESH_MINUTES * 60_000) return null
  return refuse(
    'PROVE_AGAIN',
    `You signed in more than ${FRESH_MINUTES} minutes ago, and this needs to be certain that it is you.`,
    'Sign out, sign in again, and go on.',
  )
}

/** An address as it is kept: without blank space around it, in lower case. */
export function keptEmail(email: string): string {
  return email.trim().toLowerCase()
}
