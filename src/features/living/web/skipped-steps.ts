import { useState } from 'react'
import { FIRST_STEPS, type FirstStep } from './first-steps.ts'

/** What a person passed over in a case, in this browser: steps, or the whole guide. */
export interface SkippedSteps {
  readonly isHidden: boolean
  readonly skipped: ReadonlySet<FirstStep>
  readonly hide: () => void
  readonly show: () => void
  readonly skip: (step: FirstStep) => void
}

const HIDDEN = 'hidden'

/** Follows what was passed over in one case. */
export function useSkippedSteps(space: string): SkippedSteps {
  const name = `safecase:first-steps:${space}`
  const [words, setWords] = useState(() => read(name))
  const put = (next: readonly string[]) => {
    setWords(next)
    keep(name, next)
  }
  return {
    isHidden: words.includes(HIDDEN),
    skipped: new Set(FIRST_STEPS.filter((step) => words.includes(step))),
    hide: () => put([...words, HIDDEN]),
    show: () => put([]),
    skip: (step) => put([...words, step]),
  }
}

function read(name: string): readonly string[] {
  try {
    return localStorage.getItem(name)?.split(' ') ?? []
  } catch {
    return []
  }
}

function keep(name: string, words: readonly string[]): void {
  try {
    localStorage.setItem(name, words.join(' '))
  } catch {
    // A browser that keeps nothing shows the steps again.
  }
}
