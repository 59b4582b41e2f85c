/** What an organisation is to a safety case: it makes the product, deploys it, oversees those who do, or keeps a register. */
export const ORGANISATION_KINDS = ['manufacturer', 'deployer', 'icb', 'register-keeper'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]
