import type { PreviewText } from '../report-preview-contract.ts'
import { placed } from './placed.ts'

/** Words as the report emphasises them; a lead to another place of the document is plain, for that is in another part. */
export function PreviewWords({ text }: { readonly text: PreviewText }) {
  if (typeof text === 'string') return text
  return placed(text).map(({ key, item: run }) => {
    const words = run.italic === true ? <i>{run.text}</i> : run.text
    const weighed = run.bold === true ? <b>{words}</b> : words
    return (
      <span key={key} className={run.muted === true ? 'preview-missing' : undefined}>
        {weighed}
      </span>
    )
  })
}
