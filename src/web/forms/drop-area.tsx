import { useId, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import { FilePicker } from './file-picker.tsx'
import { formStrings } from './form-strings.ts'
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
          <FilePicker text={formStrings.chooseFile} multiple={false} onFiles={onFiles} />
        ) : (
          <>
            <FilePicker text={formStrings.chooseFiles} onFiles={onFiles} />
            <FilePicker text={formStrings.chooseFolder} folder onFiles={onFiles} />
          </>
        )}
      </div>
    </section>
  )
}
