import type { KeptFileFacts } from '../../../domain/record/file.ts'
import { bytesText } from '../../../web/text/bytes.ts'
import { recordStrings } from './record-strings.ts'
import './file-link.css'

interface Props {
  readonly file: KeptFileFacts
  readonly href: string
}

/** A file that is kept, to be taken away, with the digest by which anybody can check it. */
export function FileLink({ file: { name, bytes, digest }, href }: Props) {
  return (
    <span className="file">
      <a href={href} download={name}>
        {name}
      </a>
      <span className="muted small">{bytesText(bytes)}</span>
      <code className="file-digest small" title={recordStrings.digest(digest)}>
        {digest.slice(0, 12)}…
      </code>
    </span>
  )
}
