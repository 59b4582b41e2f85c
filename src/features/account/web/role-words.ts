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

const PEOPLE: { readonly [role: string]: string } = catalogue({
  viewer: 'For those who only look on.',
  contributor: 'For clinicians and others who know the work and write down what can go wrong in it.',
  engineer: 'For those who build the product, its controls and the tests of them.',
  reviewer: 'For those who check what others have written.',
  'clinical-safety-officer': 'For the clinician who answers for the safety case.',
  approver: 'For those by whose authority a risk is accepted.',
  auditor: 'For those who look at the work from outside.',
  'quality-manager': 'For those who keep the process and its documents.',
  'register-keeper': 'For those who keep the list of safety officers.',
  mentor: 'For those who guide a safety officer.',
  administrator: 'For those who run Safecase here and let people in.',
})

/** For whom a role is meant; two roles that allow the same are for different people. */
export function rolePeople(role: string): string {
  return PEOPLE[role] ?? ''
}

/** A role as people call it. */
export function roleName(role: string): string {
  return WORDS[role] ?? role
}

/** Roles in words: “Viewer and Mentor”. */
export function roleNames(roles: readonly string[]): string {
  return listed(roles.map(roleName))
}
