import { Loading } from '../../../web/ui/loading.tsx'

/** The place of the diagram, as large as it will be. */
export function NoDiagramYet() {
  return (
    <div className="argument-canvas">
      <Loading />
    </div>
  )
}
