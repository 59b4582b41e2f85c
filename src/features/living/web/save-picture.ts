import { saveFile } from '../../../web/files/save-file.ts'

const TWICE = 2

/** Hands a picture to the person as an SVG file. */
export function saveSvg(svg: string, name: string): void {
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Draws a picture at twice its size, so that it stays sharp on paper, and hands it over as PNG. */
export async function savePng(svg: string, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * TWICE
    canvas.height = image.naturalHeight * TWICE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (png !== null) saveFile(png, `${name}.png`)
  } finally {
    URL.revokeObjectURL(address)
  }
}
