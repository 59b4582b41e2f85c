import type { Party } from '../../../../domain/safety-case/control-party.ts'
import { remembering } from '../../remembering.ts'

const DEPLOYER =
  /\b(?:deploy(?:ers?|ing)|deployment (?:sites?|organi[sz]ations?)|transferr?ed|implementers?|customers?|(?:local|site) (?:organi[sz]ations?|controls?|mitigations?|measures?)|health(?:care)? organi[sz]ations?|(?:dcb ?)?0160)\b/i
const USER =
  /^(?:end )?users?(?:[’']s?)? (?:controls?|mitigations?|measures?)$|\b(?:controls?|mitigations?|measures?) (?:for|by) (?:the )?(?:end )?users?\b/i
const MANUFACTURER = /\b(?:manufacturers?|suppliers?|vendors?|(?:dcb ?)?0129)\b/i

/** Who puts a control in place by the label it stands under, as “Deployer controls”; null where that names nobody. */
const partyNamedBy = remembering((label): Party | null => {
  const [deployer, manufacturer] = [DEPLOYER.test(label), MANUFACTURER.test(label)]
  if (deployer && manufacturer) return null
  if (deployer) return 'deployer'
  if (manufacturer) return 'manufacturer'
  return USER.test(label.trim()) ? 'user' : null
})

/** The same as a control keeps it: nothing where the label names nobody. */
export function partyUnder(label: string): { readonly party?: Party } {
  const party = partyNamedBy(label)
  return party === null ? {} : { party }
}
