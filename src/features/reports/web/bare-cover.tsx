import { Link } from '@tanstack/react-router'
import type { PreviewBlock } from '../report-preview-contract.ts'
import { previewStrings } from './preview-strings.ts'

/** Says, beneath a cover with nothing but a name, where a logo and a text for it are kept. */
export function BareCover({ blocks }: { readonly blocks: readonly PreviewBlock[] }) {
  const cover = blocks.find((block) => block.type === 'title-page')
  if (cover === undefined || cover.logo !== undefined || cover.smallPrint !== undefined) return null
  return (
    <p className="muted small">
      {previewStrings.bareCover} <Link to="/organisation">{previewStrings.addToCover}</Link>
    </p>
  )
}
