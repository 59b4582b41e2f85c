import { useNavigate } from '@tanstack/react-router'
import { DropArea } from '../../../web/forms/drop-area.tsx'
import { keepDropped } from '../../../web/forms/dropped-files.ts'
import { startWorkStrings } from './start-work-strings.ts'

/** Takes a hazard log and goes on with it where it is imported. */
export function DropLog() {
  const navigate = useNavigate()
  const startImport = (files: readonly File[]) => {
    keepDropped(files)
    void navigate({ to: '/import' })
  }
  return <DropArea title={startWorkStrings.dropTitle} about={startWorkStrings.dropAbout} onFiles={startImport} />
}
