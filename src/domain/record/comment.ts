import { z } from 'zod'
import { bookkeeping, personSchema, structure, text } from './field.ts'
import { defineKind } from './kind.ts'

/** How many people one comment may call. */
const MOST_MENTIONS = 20

/**
 * What somebody says about a record of any of these kinds, until it is resolved. Bookkeeping through and through: no
 * comment is material, rests on anything, or makes anything suspect, so the assessment never waits for one.
 */
export const commentOn = (kinds: readonly string[]) =>
  defineKind({
    name: 'comment',
    prefix: 'CMT',
    label: 'Comment',
    plural: 'Comments',
    meaning: 'What somebody says about a record, until it is resolved.',
    title: 'text',
    fields: {
      text: text('Comment', { ...bookkeeping, required: true, once: true }),
      by: structure('By', personSchema, { ...bookkeeping, required: true, once: true, personal: true }),
      mentions: structure('Mentions', z.array(personSchema).max(MOST_MENTIONS), {
        ...bookkeeping,
        once: true,
        personal: true,
        help: 'Who is asked to look; it waits for them until it is resolved.',
      }),
    },
    states: {
      first: 'open',
      labels: { open: 'Open', resolved: 'Resolved' },
      transitions: [
        { from: 'open', action: 'resolve', to: 'resolved', clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'] },
        { from: 'resolved', action: 'reopen', to: 'open', clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'] },
      ],
    },
    links: [
      {
        role: 'comments-on',
        to: kinds,
        label: 'comments on',
        inverse: 'has comment',
        rests: 'neither',
        suspectBy: 'neither',
        most: 1,
      },
    ],
  })
