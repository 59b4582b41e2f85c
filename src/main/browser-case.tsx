import { Outlet, useParams } from '@tanstack/react-router'
import { usePresence } from '../features/presence/web/use-presence.ts'
import { useSpaceEvents } from '../features/records/web/space-events.ts'
import { UnsentNotice } from '../features/records/web/unsent-notice.tsx'
import { useSpace } from '../features/records/web/use-space.ts'

/** What all screens of a case share: they follow its changes as anybody makes them, and say who is there. */
export function CaseShell() {
  const space = useSpace()
  const { ref = null } = useParams({ strict: false })
  useSpaceEvents(space, usePresence(space, ref))
  return (
    <>
      <UnsentNotice key={space} space={space} />
      <Outlet />
    </>
  )
}
