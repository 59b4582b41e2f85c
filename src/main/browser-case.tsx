import { Outlet } from '@tanstack/react-router'
import { useSpaceEvents } from '../features/records/web/space-events.ts'
import { useSpace } from '../features/records/web/use-space.ts'

/** What all screens of a case share: they follow its changes as anybody makes them. */
export function CaseShell() {
  useSpaceEvents(useSpace())
  return <Outlet />
}
