import { type RefObject, useEffect, useState } from 'react'
import { filesOfDrop } from './files-of-drop.ts'

/** Takes files dropped on an element; answers whether something is held over it. */
export function useDrop(target: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = target.current
    if (element === null) return undefined
    const ending = new AbortController()
    const { signal } = ending
    element.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    element.addEventListener('dragleave', () => setOver(false), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer === null) return
        void filesOfDrop(event.dataTransfer).then((files) => files.length > 0 && onFiles(files))
      },
      { signal },
    )
    return () => ending.abort()
  }, [target, onFiles])
  return over
}
