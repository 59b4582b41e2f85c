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
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that lets somebody choose files, or a folder. */
export function FilePicker({ text, name = text, look, folder = false, multiple = true, disabled, onFiles }: Props) {
  const input = useRef<HTMLInputElement | null>(null)
  return (
    <>
      <Button
        {...(look === undefined ? {} : { look })}
        {...(name === text ? {} : { 'aria-label': name })}
        disabled={disabled}
        onClick={() => input.current?.click()}
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
