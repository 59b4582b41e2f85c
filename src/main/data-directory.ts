import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuse, type Refusal } from '../domain/record/refusal.ts'
import { whyUnwritable } from './output-file.ts'

/** Makes the data directory where it is missing; refused where nothing can be written in it. */
export function makeDataDirectory(directory: string): Refusal | null {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
    return null
  } catch (error) {
    return refuse(
      'CONFIGURATION_INVALID',
      `The data directory ${resolve(directory)} cannot be used: ${whyUnwritable(error)}.`,
      'Choose another with SAFECASE_DATA, or make this one yours.',
    )
  }
}
