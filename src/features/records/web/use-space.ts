import { useParams } from '@tanstack/react-router'

/** The space whose screens these are, as the address says. */
export function useSpace(): string {
  const { space } = useParams({ strict: false })
  if (space === undefined) throw new Error('This screen belongs to a case, but the address names none.')
  return space
}
