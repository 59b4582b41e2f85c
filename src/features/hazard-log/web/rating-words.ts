import { hazardLogStrings } from './hazard-log-strings.ts'

/** The judgements of a hazard's risk, in the order they are made. */
export const RATINGS = [
  { field: 'initial', title: hazardLogStrings.initialRisk, about: hazardLogStrings.initialAbout },
  { field: 'residual', title: hazardLogStrings.residualRisk, about: hazardLogStrings.residualAbout },
  { field: 'residualWithTransferred', title: hazardLogStrings.transferred, about: hazardLogStrings.transferredAbout },
] as const
