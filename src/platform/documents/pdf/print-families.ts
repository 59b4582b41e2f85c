import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontFamily } from './font-family.ts'

const { resolve } = createRequire(import.meta.url)

function family(name: string, from: string, faces: readonly string[]): FontFamily {
  return { name, readFaces: () => faces.map((face) => readFileSync(resolve(`${from}/${face}`))) }
}

/**
 * What a PDF is set in, on every machine alike: Arimo, which has the metrics of Arial and letters for Europe and Hebrew,
 * and what stands in where it has none. The first that can draw a sign draws it.
 */
export const PRINT_FAMILIES: readonly [FontFamily, ...FontFamily[]] = [
  family('Arimo', '@expo-google-fonts/arimo', [
    '400Regular/Arimo_400Regular.ttf',
    '400Regular_Italic/Arimo_400Regular_Italic.ttf',
    '700Bold/Arimo_700Bold.ttf',
    '700Bold_Italic/Arimo_700Bold_Italic.ttf',
  ]),
  // Pictographs, in black and white.
  family('Noto Emoji', '@expo-google-fonts/noto-emoji', ['400Regular/NotoEmoji_400Regular.ttf']),
  // Ticks, arrows, shapes, mathematics; the letters of Arabic, Armenian and Georgian.
  family('DejaVu Sans', 'dejavu-fonts-ttf', ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf']),
  // Japanese.
  family('BIZ UDGothic', '@expo-google-fonts/biz-udgothic', [
    '400Regular/BIZUDGothic_400Regular.ttf',
    '700Bold/BIZUDGothic_700Bold.ttf',
  ]),
]
