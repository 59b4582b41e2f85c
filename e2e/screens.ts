/** A screen by its address, and the heading by which a test knows that it is there. */
export type Screen = readonly [path: string, heading: string | RegExp]

/** Every screen of a case; the address follows that of the example case. */
export const CASE_SCREENS: readonly Screen[] = [
  ['', 'Medicines Chart 4'],
  ['/hazards', 'Hazard log'],
  ['/hazards?level=unrated', 'Hazard log'],
  ['/hazards?q=nothing-has-this-word', 'Hazard log'],
  ['/hazards/H-1', /^H-1/],
  ['/hazards/H-1?view=history', /^H-1/],
  ['/matrix', 'Risk matrix'],
  ['/argument', 'Argument'],
  ['/trace', 'Trace'],
  ['/trace?of=H-1', 'Chains of H-1'],
  ['/changes', 'Changes'],
  ['/changes?view=doubts', 'Changes'],
  ['/findings', 'Findings'],
  ['/findings?code=NOSUCH', 'Findings'],
  ['/records', 'Records'],
  ['/records/control', 'Controls'],
  ['/records/control/CTL-4', /^CTL-4/],
  ['/records/plan/PLAN-1', /^PLAN-1/],
  ['/records/no-such-kind', 'There is no such kind of record.'],
  ['/hazards/H-999', 'H-999'],
  ['/import', 'Import a hazard log'],
  ['/reports', 'Reports'],
  ['/history', 'History'],
  ['/access', 'Who may open this case'],
]

/** The screens around the cases. */
export const OTHER_SCREENS: readonly Screen[] = [
  ['/', 'Portfolio'],
  ['/now', 'Now'],
  ['/import', 'Import a hazard log'],
  ['/profile', 'Your profile'],
  ['/profile/name', 'Your name and address'],
  ['/organisation', 'Organisation settings'],
  ['/organisation/new', 'Start another organisation'],
  ['/organisation/members', 'Members'],
  ['/organisation/members/invite', 'Invite somebody'],
  ['/organisation/teams', 'Teams'],
  ['/organisation/teams/new', 'New team'],
  ['/organisation/tokens', 'Service tokens'],
  ['/organisation/tokens/new', 'New service token'],
  ['/organisation/providers', 'Identity providers'],
  ['/organisation/providers/new', 'Add a provider'],
  ['/nothing-is-here', 'There is nothing at this address'],
]
