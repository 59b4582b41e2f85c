import type { IssuedState } from './issued-document.ts'

/**
 * The version to propose for the next issue of a document, after all that were given before. What goes out for review
 * counts behind the point (0.1, 0.2, 1.1); the first approved one is 1.0, and one that follows a review of the same
 * number takes the next. What is no number counts for nothing.
 */
export function nextVersion(given: readonly string[], state: IssuedState): string {
  const [major, minor] = given.flatMap(numbersOf).reduce(later, [0, 0])
  if (state === 'issued' && major === 0) return '1.0'
  return `${major}.${minor + 1}`
}

/** Whether two versions are the same to whoever reads them: spaces, capitals and a `v` before a number do not count. */
export function isSameVersion(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(version: string): string {
  return version
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/^v(?:ersion)?\.?(?=\d)/, '')
}

type Numbers = readonly [major: number, minor: number]

function numbersOf(version: string): readonly Numbers[] {
  const [, major, minor] = /^(\d{1,6})(?:\.(\d{1,6}))?/.exec(plain(version)) ?? []
  return major === undefined ? [] : [[Number(major), Number(minor ?? 0)]]
}

function later(one: Numbers, other: Numbers): Numbers {
  return other[0] > one[0] || (other[0] === one[0] && other[1] > one[1]) ? other : one
}
