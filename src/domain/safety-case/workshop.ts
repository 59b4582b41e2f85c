import { z } from 'zod'
import { bookkeeping, choice, date, line, lines, personSchema, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

const words = (longest: number) => z.string().trim().min(1).max(longest)

/**
 * One person at a workshop and the discipline they brought (DCB0129 4.1.2 asks for several, the CSO among them): a member
 * of the organisation, or by name alone a guest. Each stay runs from when they came in until they left; one without an
 * end goes on.
 */
export const participantSchema = z.strictObject({
  name: words(200),
  discipline: words(200).optional(),
  person: z.uuid().optional(),
  present: z.boolean().optional(),
  stays: z
    .array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime().optional() }))
    .max(100)
    .optional(),
})
export type Participant = z.infer<typeof participantSchema>

/** A prompt of the technique that the group has talked through at one point of the agenda. */
export const discussedSchema = z.strictObject({ item: words(2_000), prompt: words(200) })

/** How a group looks for hazards. */
export const TECHNIQUES = ['SWIFT', 'FFA', 'HAZOP', 'fishbone', 'free'] as const
export type Technique = (typeof TECHNIQUES)[number]

/**
 * A hazard workshop: technique, scope, who took part, and its minutes (DCB0129 4.1.1, 4.1.2). It is prepared, run and
 * ended; once its minutes are filed as evidence nothing of it changes.
 */
export const workshop = defineKind({
  name: 'workshop',
  prefix: 'WS',
  label: 'Workshop',
  plural: 'Workshops',
  meaning: 'A meeting of several disciplines that looks for hazards.',
  title: 'name',
  fields: {
    name: line('Workshop', { required: true }),
    heldOn: date('Held on'),
    technique: choice('Technique', TECHNIQUES),
    scope: text('Scope', { help: 'What it is to find out, and what it leaves aside.' }),
    facilitator: structure('Facilitator', personSchema, { material: false, personal: true }),
    participants: structure('Participants', z.array(participantSchema).max(200), { material: false, personal: true }),
    agenda: lines('Agenda', { help: 'The functions or steps of care, in the order of work.' }),
    at: line('Where the agenda is', { ...bookkeeping }),
    discussed: structure('Prompts discussed', z.array(discussedSchema).max(5_000)),
    remark: text('Remark for the minutes'),
    minutes: text('Minutes', { personal: true }),
  },
  final: { states: ['filed'], field: null, open: [] },
  states: {
    first: 'planned',
    labels: { planned: 'Planned', running: 'Running', ended: 'Ended', filed: 'Filed' },
    transitions: [
      {
        from: 'planned',
        action: 'start',
        to: 'running',
        clauses: ['DCB0129 4.1.2', 'DCB0160 Clinical risk analysis process: several disciplines'],
      },
      {
        from: 'planned',
        action: 'record',
        to: 'ended',
        clauses: ['DCB0129 4.1.1', 'DCB0160 Clinical risk analysis process: as planned'],
        needs: ['heldOn', 'minutes'],
      },
      {
        from: 'running',
        action: 'end',
        to: 'ended',
        clauses: ['DCB0129 4.1.1', 'DCB0160 Clinical risk analysis process: as planned'],
      },
      {
        from: 'ended',
        action: 'resume',
        to: 'running',
        clauses: ['DCB0129 4.1.1', 'DCB0160 Clinical risk analysis process: as planned'],
      },
      {
        from: 'ended',
        action: 'file',
        to: 'filed',
        clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence'],
        needs: ['minutes'],
      },
    ],
  },
  links: [
    {
      role: 'found',
      to: ['hazard'],
      label: 'found',
      inverse: 'found at',
      rests: 'neither',
      suspectBy: 'neither',
    },
    {
      role: 'considered',
      to: ['hazard', 'cause', 'control'],
      label: 'considered',
      inverse: 'considered at',
      rests: 'neither',
      suspectBy: 'neither',
    },
  ],
})
