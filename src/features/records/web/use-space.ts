import { useParams } from '@tanstack/react-router'
import { useContext } from 'react'
import { SpaceContext } from './space-context.ts'

/** The space whose screens these are: as a part of the screen says, else as the address does. */
export function useSpace(): string {
  const given = useContext(SpaceContext)
  const { space } = useParams({ strict: false })
  const named = given ?? space
  if (named === undefined) throw new Error('This screen belongs to a case, but the address names none.')
  return named
}
