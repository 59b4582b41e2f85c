import { useId, useRef } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useDrop } from './use-drop.ts'
import './drop-area.css'

interface Props {
  readonly title: string
  readonly about?: string
  /** Files and folders, or one file only. */
  readonly files?: 'many' | 'one'
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files and folders by dropping them or by choosing them; both lead to the same place. */
export function DropArea({ title, about, files = 'many', onFiles }: Props) {
  const heading = useId()
  const area = useRef<HTMLElement>(null)
  const over = useDrop(area, onFiles)
  return (
    <section ref={area} className={classNames('drop-area', over && 'drop-area-over')} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {about !== undefined && <p className="muted">{about}</p>}
      <div className="row">
        {files === 'one' ? (
          <FilePicker text={uiStrings.chooseFile} multiple={false} onFiles={onFiles} />
        ) : (
          <>
            <FilePicker text={uiStrings.chooseFiles} onFiles={onFiles} />
            <FilePicker text={uiStrings.chooseFolder} folder onFiles={onFiles} />
          </>
        )}
      </div>
    </section>
  )
}

interface PickerProps {
  readonly text: string
  readonly folder?: boolean
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

function FilePicker({ text, folder = false, multiple = true, onFiles }: PickerProps) {
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
        multiple={multiple}
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
