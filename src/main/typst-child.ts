import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compilePdf } from '../platform/documents/pdf/compile-pdf.ts'
import { guardMemory } from '../platform/documents/pdf/memory-guard.ts'

/** Arimo has the metrics of Arial and a free licence; its upright face comes first. */
const FACES = [
  '400Regular/Arimo_400Regular.ttf',
  '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  '700Bold/Arimo_700Bold.ttf',
  '700Bold_Italic/Arimo_700Bold_Italic.ttf',
]

guardMemory(Number(process.argv[2]))
const { resolve } = createRequire(import.meta.url)
const fonts = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/arimo/${face}`)))
process.stdout.write(compilePdf(readFileSync(0, 'utf8'), fonts))
