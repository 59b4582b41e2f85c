import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { AutosaveField } from '../../records/web/autosave-field.tsx'
import { ReasonChain } from '../../records/web/reason-chain.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { kindsQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentModule, ArgumentView } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { contentWord } from './element-words.ts'
import { ModulePlaceField } from './module-place-field.tsx'
import { RetirePart } from './retire-part.tsx'
import { StandingTag } from './standing-tag.tsx'
import type { ArgumentWrites } from './use-argument-writes.ts'
import { WaitingHere } from './waiting-here.tsx'

interface Props {
  readonly view: ArgumentView
  readonly module: ArgumentModule
  readonly writes: ArgumentWrites
  readonly onOpen: () => void
}

/** The chosen folder: what it holds, why it is in doubt, its fields written in place, and the way into it. */
export function ModulePanel({ view, module, writes, onOpen }: Props) {
  const space = useSpace()
  const { data: detail } = useQuery(recordQuery(space, module.kind, module.id))
  const { data: kinds } = useQuery(kindsQuery)
  const fields = kinds?.find(({ name }) => name === module.kind)?.fields ?? []
  return (
    <Card title={`${module.ref} ${argumentStrings.module}`} aside={<StandingTag part={module} />}>
      <div className="stack">
        <p className="muted">{contentWord(module)}</p>
        {module.reason.length > 0 && (
          <div className="stack-small">
            <ReasonChain chain={module.reason} />
            <p>{module.reasonSentence}</p>
          </div>
        )}
        <div className="row">
          <Button look="primary" onClick={onOpen}>
            {argumentStrings.openModule(module.ref)}
          </Button>
          <RetirePart
            part={module}
            revision={detail?.record.revision}
            about={argumentStrings.moduleRetireAbout}
            writes={writes}
          />
        </div>
        <WaitingHere part={module} />
        <ModulePlaceField view={view} module={module} writes={writes} />
        {detail && fields.map((field) => <AutosaveField key={field.name} record={detail.record} field={field} calm />)}
        <RecordLink record={module}>{module.ref}</RecordLink>
      </div>
    </Card>
  )
}
