import { useMutation } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { checkBaseline } from './changes-query.ts'
import { changesStrings } from './changes-strings.ts'

/** Makes the manifest of a baseline again from the history, and says whether it has the digest that was recorded. */
export function BaselineCheck({ reference }: { readonly reference: string }) {
  const space = useSpace()
  const check = useMutation({ mutationFn: () => checkBaseline(space, reference) })
  return (
    <div className="row">
      {check.data && (
        <p className="row small" role="status">
          <Tag tone={check.data.holds ? 'good' : 'bad'}>{reference}</Tag>
          {check.data.holds ? changesStrings.verified(reference) : changesStrings.broken(reference)}
        </p>
      )}
      {check.error && <ProblemNotice error={check.error} />}
      <Button look="quiet" disabled={check.isPending} onClick={() => check.mutate()}>
        {changesStrings.verify}
      </Button>
    </div>
  )
}
