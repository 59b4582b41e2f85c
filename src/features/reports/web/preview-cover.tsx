import type { PreviewBlock } from '../report-preview-contract.ts'
import { placed } from './placed.ts'

type Cover = Extract<PreviewBlock, { readonly type: 'title-page' }>

/** The cover of a report: the logo in its own proportions, what the report is, and the organisation's small print. */
export function PreviewCover({ cover }: { readonly cover: Cover }) {
  const { logo, title, subject, organisation, lines, smallPrint } = cover
  return (
    <div className="preview-title">
      {logo && (
        <img className="preview-logo" src={logo.address} alt={logo.alt} width={logo.width} height={logo.height} />
      )}
      <p className="preview-name">{title}</p>
      <p className="preview-subject">{subject}</p>
      <p>{organisation}</p>
      {placed(lines).map(({ key, item }) => (
        <p key={key} className="muted">
          {item}
        </p>
      ))}
      {smallPrint !== undefined && <p className="preview-small-print">{smallPrint}</p>}
    </div>
  )
}
