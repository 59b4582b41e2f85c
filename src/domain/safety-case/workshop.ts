import { z } from 'zod'
import { choice, date, line, lines, structure, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'

/** One person at a workshop and the discipline they brought (DCB0129 4.1.2 asks for several, the CSO among them). */
const participantSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  discipline: z.string().trim().min(1).max(200).optional(),
  present: z.boolean().optional(),
})

/** A hazard workshop: technique, scope, who took part, and its minutes (DCB0129 4.1.1, 4.1.2). */
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
    technique: choice('Technique', ['SWIFT', 'FFA', 'HAZOP', 'fishbone', 'free']),
    scope: text('Scope'),
    participants: structure('Participants', z.array(participantSchema).max(200), { material: false, personal: true }),
    agenda: lines('Agenda'),
    minutes: text('Minutes'),
  },
  links: [
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
