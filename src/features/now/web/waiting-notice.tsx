import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../../../web/api/api-client.ts'
import { Notice } from '../../../web/ui/notice.tsx'
import { nowSchema } from '../now-contract.ts'
import { nowStrings } from './now-strings.ts'

/** Tells whoever begins at the portfolio how much waits for them, and leads there. */
export function WaitingNotice() {
  const { data } = useQuery({
    queryKey: ['now', 'count'],
    queryFn: ({ signal }) => request('/api/now?whose=mine&limit=1', nowSchema, { signal }),
  })
  if (data === undefined || data.total === 0) return null
  return (
    <Notice tone="quiet" title={nowStrings.waitsForYou(data.total)}>
      <p>
        <Link to="/now">{nowStrings.beginThere}</Link>
      </p>
    </Notice>
  )
}
