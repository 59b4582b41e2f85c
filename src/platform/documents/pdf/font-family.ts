import { readCoverage, type Coverage } from './font-coverage.ts'

/** A family of TrueType fonts, the upright face first. Its files are read when a text needs them, and not before. */
export interface FontFamily {
  readonly name: string
  readonly readFaces: () => readonly Uint8Array[]
}

/** A family whose files are read at most once. */
export interface OpenedFamily {
  readonly name: string
  readonly faces: () => readonly Uint8Array[]
  readonly covers: Coverage
}

/** Opens a family; nothing is read until its faces or its coverage are asked for. */
export function openFamily({ name, readFaces }: FontFamily): OpenedFamily {
  let read: readonly Uint8Array[] | undefined
  let coverage: Coverage | undefined
  const faces = () => (read ??= readFaces())
  const covers: Coverage = (codePoint) => {
    coverage ??= readCoverage(uprightOf(name, faces()))
    return coverage(codePoint)
  }
  return { name, faces, covers }
}

function uprightOf(name: string, [upright]: readonly Uint8Array[]): Uint8Array {
  if (upright === undefined) throw new Error(`The font family ${name} has no face.`)
  return upright
}
