import { catalogue } from '../../../web/strings/catalogue.ts'
import { listed } from '../../../web/text/words.ts'

const WORDS: { readonly [role: string]: string } = catalogue({
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
})

/** A role as people call it. */
export function roleName(role: string): string {
  return WORDS[role] ?? role
}

/** Roles in words: “Viewer and Mentor”. */
export function roleNames(roles: readonly string[]): string {
  return listed(roles.map(roleName))
}
