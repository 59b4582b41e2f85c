import type { PreviewText } from '../report-preview-contract.ts'

/** Words as the report emphasises them; a lead to another place of the document is plain, for that is in another part. */
export function PreviewWords({ text }: { readonly text: PreviewText }) {
  if (typeof text === 'string') return text
  return text.map((run, place) => {
    const words = run.italic === true ? <i>{run.text}</i> : run.text
    const weighed = run.bold === true ? <b>{words}</b> : words
    return (
      // oxlint-disable-next-line react/no-array-index-key -- runs have no name but their place
      <span key={place} className={run.muted === true ? 'preview-missing' : undefined}>
        {weighed}
      </span>
    )
  })
}
