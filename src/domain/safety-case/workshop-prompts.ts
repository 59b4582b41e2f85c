import type { Technique } from './workshop.ts'

/** One question that a technique asks at each point of the agenda, under the heading it belongs to. */
export interface Prompt {
  readonly group: string
  /** Names it within its technique; 200 characters at most. */
  readonly prompt: string
  /** What to think of. */
  readonly hint: string
}

/** The prompts of one heading, each with its hint. */
function under(group: string, prompts: { readonly [prompt: string]: string }): readonly Prompt[] {
  return Object.entries(prompts).map(([prompt, hint]) => ({ group, prompt, hint }))
}

/** Structured What If Technique: a question begun with “what if” in each category. */
const SWIFT: readonly Prompt[] = [
  ...under('Who and what', {
    'Wrong person': 'What if this is done for, or shown about, somebody else?',
    'Wrong thing': 'What if another item, order or result is taken than was meant?',
    'Wrong place': 'What if it arrives at another ward, site or inbox?',
  }),
  ...under('Information', {
    'Missing information': 'What if something that is needed here is not shown or was never asked?',
    'Wrong information': 'What if what is shown is not true, or is read as something else?',
    'Old information': 'What if it was true an hour, a day or a month ago?',
  }),
  ...under('Time', {
    'Too late': 'What if it happens later than care allows?',
    'Too early or twice': 'What if it happens before it should, or again?',
    Interrupted: 'What if somebody is called away half-way through?',
  }),
  ...under('System and surroundings', {
    'System unavailable': 'What if the system, the network or a device is down?',
    'Other systems': 'What if a connected system is slow, silent or has changed?',
    'Unusual load': 'What if it is night, a bank holiday, or there are ten times as many?',
    Misuse: 'What if people work around it, share it, or trust it too much?',
    Recovery: 'What if it went wrong and nobody noticed; how would it be put right?',
  }),
]

/** Functional failure analysis: each way in which one function can fail to do what it is for. */
const FFA: readonly Prompt[] = [
  ...under('Whether', {
    'Not given': 'The function does nothing when it is needed.',
    'Given when not wanted': 'It acts although nobody asked for it.',
    'Cannot be stopped': 'It goes on after it should have ended.',
  }),
  ...under('What', {
    Wrong: 'It gives something else than was asked for.',
    'Too much': 'More, larger, stronger or more often than intended.',
    'Too little': 'Less, weaker or less often than intended.',
    Incomplete: 'A part is left out, and it does not look so.',
    Misleading: 'It is right and is understood otherwise.',
  }),
  ...under('When', {
    'Too late': 'It acts after care has moved on.',
    'Too early': 'It acts before what it needs is there.',
    'Out of order': 'It comes before or after another step that it should follow or lead.',
    Repeated: 'It happens again.',
  }),
]

const GUIDE_WORDS: { readonly [word: string]: string } = {
  No: 'none of it at all',
  More: 'more of it than intended',
  Less: 'less of it than intended',
  'As well as': 'something besides it',
  'Part of': 'only some of it',
  Reverse: 'the opposite of it',
  'Other than': 'something else instead of it',
  Early: 'sooner than it should be',
  Late: 'later than it should be',
}
const PARAMETERS = ['information', 'amount', 'action', 'communication'] as const

/** Hazard and operability study: every guide word laid over every parameter of the step. */
const HAZOP: readonly Prompt[] = PARAMETERS.flatMap((parameter) =>
  under(
    parameter.charAt(0).toUpperCase() + parameter.slice(1),
    Object.fromEntries(
      Object.entries(GUIDE_WORDS).map(([word, meaning]) => [`${word} ${parameter}`, `The ${parameter}: ${meaning}.`]),
    ),
  ),
)

/** Fishbone: the bones along which causes of one effect are looked for. */
const FISHBONE: readonly Prompt[] = [
  ...under('People', {
    'Knowledge and skill': 'What somebody did not know or had not been shown.',
    'Attention and fatigue': 'What is missed when people are tired, hurried or interrupted.',
    'Patient and family': 'What the patient says, does, understands or cannot do.',
  }),
  ...under('Task', {
    Procedure: 'What the written way of working leaves open, or asks that nobody does.',
    Handover: 'What is lost between shifts, teams and organisations.',
  }),
  ...under('Tools', {
    Software: 'What the screen, the rule or the data does.',
    'Devices and network': 'What breaks, runs out or is not where it is needed.',
    Information: 'What is missing, old, wrong or hard to find.',
  }),
  ...under('Surroundings', {
    Place: 'Light, noise, room, distance.',
    Organisation: 'Staffing, targets, money, who is responsible.',
  }),
]

/** Without a technique: what still helps a group to begin. */
const FREE: readonly Prompt[] = under('To begin with', {
  'What went wrong before': 'Incidents, near misses and complaints, here and elsewhere.',
  'What worries you': 'What each person in the room would not want done for their own family.',
  'What a newcomer would get wrong': 'The first week, the locum, the student.',
  'What has changed': 'New functions, new users, new connections since the last look.',
})

const PROMPTS: { readonly [T in Technique]: readonly Prompt[] } = { SWIFT, FFA, HAZOP, fishbone: FISHBONE, free: FREE }

/** What a technique asks at each point of the agenda; a workshop that names none is run freely. */
export function promptsOf(technique: Technique | undefined): readonly Prompt[] {
  return PROMPTS[technique ?? 'free']
}
