const WORDS: { readonly [role: string]: string } = {
  viewer: 'Viewer',
  contributor: 'Contributor',
  engineer: 'Engineer',
  reviewer: 'Reviewer',
  'clinical-safety-officer': 'Clinical Safety Officer',
  approver: 'Approver',
  auditor: 'Auditor',
  'quality-manager': 'Quality manager',
  'register-keeper': 'Register keeper',
  mentor: 'Mentor',
  administrator: 'Administrator',
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A role as people call it. */
export function roleName(role: string): string {
  return WORDS[role] ?? role
}

/** Roles in words: “Viewer and Mentor”. */
export function roleNames(roles: readonly string[]): string {
  return listed(roles.map(roleName))
}

/** Things one after the other in words: “a, b and c”. */
export function listed(words: readonly string[]): string {
  return LIST.format(words)
}
