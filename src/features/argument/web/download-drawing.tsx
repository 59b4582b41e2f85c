import { recordStrings } from '../../records/web/record-strings.ts'
import { Button } from '../../../web/ui/button.tsx'
import type { ArgumentView } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'

/** Hands the whole argument over as an SVG file; the layout is loaded when it is asked for. */
export function DownloadDrawing({ view }: { readonly view: ArgumentView }) {
  const download = async () => {
    const [{ layoutArgument }, { argumentSvg }] = await Promise.all([
      import('./argument-layout.ts'),
      import('./argument-svg.ts'),
    ])
    const words = { title: argumentStrings.drawingTitle, outlook: recordStrings.outlook }
    const url = URL.createObjectURL(new Blob([argumentSvg(layoutArgument(view), words)], { type: 'image/svg+xml' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'argument.svg'
    link.click()
    URL.revokeObjectURL(url)
  }
  return <Button onClick={() => void download()}>{argumentStrings.download}</Button>
}
