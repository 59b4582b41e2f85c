import { type DragEvent, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { filesOfDrop } from './files-of-drop.ts'
import './drop-area.css'

interface Props {
  readonly title: string
  readonly about: string
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files and folders by dropping them or by choosing them; both lead to the same place. */
export function DropArea({ title, about, onFiles }: Props) {
  const heading = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then((files) => files.length > 0 && onFiles(files))
  }
  return (
    <section
      className={classNames('drop-area', over && 'drop-area-over')}
      aria-labelledby={heading}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={heading}>{title}</h2>
      <p className="muted">{about}</p>
      <div className="row">
        <FilePicker text="Choose files" onFiles={onFiles} />
        <FilePicker text="Choose a folder" folder onFiles={onFiles} />
      </div>
    </section>
  )
}

interface PickerProps {
  readonly text: string
  readonly folder?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

function FilePicker({ text, folder = false, onFiles }: PickerProps) {
  const input = useRef<HTMLInputElement | null>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{text}</Button>
      <input
        ref={(element) => {
          input.current = element
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        className="drop-area-input"
        type="file"
        multiple
        aria-label={text}
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
