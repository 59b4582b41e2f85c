import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../../web/ui/notice.tsx'
import { overviewQuery } from '../../records/web/overview-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { issuedStrings } from './issued-strings.ts'

/** What stands against the case whose report is about to go out as approved; nothing where nothing does. */
export function StandingBlockers() {
  const space = useSpace()
  const { data } = useQuery(overviewQuery(space))
  if (data === undefined) return null
  const { broken, blocker } = data.standing.levels
  if (broken + blocker === 0) return null
  return (
    <Notice tone="warn" title={issuedStrings.blockers(broken, blocker)}>
      <p>{issuedStrings.blockersAbout}</p>
      <p>
        <Link to="/cases/$space/findings" params={{ space }}>
          {issuedStrings.toBlockers}
        </Link>
      </p>
    </Notice>
  )
}
