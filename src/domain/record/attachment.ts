import { bookkeeping, line, personSchema, structure, text } from './field.ts'
import { keptFileSchema } from './file.ts'
import { defineKind } from './kind.ts'

/**
 * A file that belongs to a record of any of these kinds: a picture of the screen, a letter, a table. What it holds never
 * changes; what it is called, and what is said of it, may. It rests on nothing and makes nothing suspect: where a file
 * shows that something holds, it is evidence.
 */
export const attachmentOn = (kinds: readonly string[]) =>
  defineKind({
    name: 'attachment',
    prefix: 'ATT',
    label: 'Attachment',
    plural: 'Attachments',
    meaning: 'A file that belongs to a record.',
    title: 'name',
    byHand: false,
    fields: {
      name: line('Name', { ...bookkeeping, required: true }),
      about: text('About it', bookkeeping),
      by: structure('By', personSchema, { ...bookkeeping, required: true, once: true, personal: true }),
      file: structure('File', keptFileSchema, { required: true }),
    },
    links: [
      {
        role: 'attached-to',
        to: kinds,
        label: 'is attached to',
        inverse: 'has attachment',
        rests: 'neither',
        suspectBy: 'neither',
        most: 1,
      },
    ],
  })
