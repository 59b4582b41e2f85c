import { createContext } from 'react'

/** The space of what is shown where the address names none: on a screen over several cases. */
export const SpaceContext = createContext<string | null>(null)
