import { Button } from '../../../web/ui/button.tsx'
import { isModule, type ShownArgument } from './argument-place.ts'
import { argumentStrings } from './argument-strings.ts'
import { standingWord, targetWord } from './element-words.ts'

/** Hands what is shown over as an SVG file, closed branches too; the layout is loaded when it is asked for. */
export function DownloadDrawing({ shown }: { readonly shown: ShownArgument }) {
  const download = async () => {
    const [{ layoutArgument }, { argumentSvg }] = await Promise.all([
      import('./argument-layout.ts'),
      import('./argument-svg.ts'),
    ])
    const svg = argumentSvg(layoutArgument(shown), {
      title: argumentStrings.drawingTitle,
      standing: standingWord,
      target: (part) => (isModule(part) ? '' : targetWord(part)),
    })
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'argument.svg'
    link.click()
    URL.revokeObjectURL(url)
  }
  return <Button onClick={() => void download()}>{argumentStrings.download}</Button>
}
