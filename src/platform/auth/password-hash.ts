import { hash, verify } from '@node-rs/argon2'

// argon2id with 64 MiB, three passes and one lane: half a second for us, and as long for whoever steals the hashes.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
/** So many at once; the others wait, so that a crowd at the door does not take the memory of everybody inside. */
const AT_ONCE = 4

let running = 0
const waiting: (() => void)[] = []

/** The argon2id hash of a password, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), COST))
}

/** Whether a password is the one a hash was made from. Without a hash it takes as long and is wrong. */
export function isPassword(password: string, known: string | null): Promise<boolean> {
  return inTurn(async () => (await verify(known ?? (await nobodys()), normal(password))) && known !== null)
}

/** The same letters typed on another keyboard are the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

let hashOfNobody: Promise<string> | null = null

/** What a password is held against where there is no account, so that the time taken does not tell. */
function nobodys(): Promise<string> {
  hashOfNobody ??= hash('the password of nobody', COST)
  return hashOfNobody
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((next) => waiting.push(next))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}
