import { useRef } from 'react'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly text: string
  /** What the button is called where its text alone would not tell it from others. */
  readonly name?: string
  readonly look?: 'quiet'
  readonly folder?: boolean
  readonly multiple?: boolean
  readonly disabled?: boolean
  /** Why nobody who sees it may choose any; it is disabled then, and says so. */
  readonly refused?: string | null
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that lets somebody choose files, or a folder. */
export function FilePicker({
  text,
  name = text,
  look,
  folder = false,
  multiple = true,
  disabled,
  refused = null,
  onFiles,
}: Props) {
  const input = useRef<HTMLInputElement | null>(null)
  return (
    <>
      <Button
        {...(look === undefined ? {} : { look })}
        {...(name === text ? {} : { 'aria-label': name })}
        disabled={disabled}
        {...(refused === null ? { onClick: () => input.current?.click() } : { 'aria-disabled': true, title: refused })}
      >
        {text}
      </Button>
      <input
        ref={(element) => {
          input.current = element
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        multiple={multiple}
        aria-label={name}
        tabIndex={-1}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
