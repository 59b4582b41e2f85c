import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of the identity providers of an organisation. */
export const providerStrings = catalogue({
  title: 'Identity providers',
  lead: 'Members can sign in with NHS Care Identity, Microsoft Entra or another provider that speaks OpenID Connect, once they have linked it in their profile.',
  signInAddress: 'Sign-in address of your organisation',
  signInAddressAbout:
    'Give it to your people: the sign-in page offers these providers at this address only, so that nobody else learns of them.',
  newProvider: 'Add a provider',
  emptyTitle: 'No identity provider',
  emptyAbout: 'Add one when your organisation has a sign-in of its own. Passkeys and passwords go on working.',
  issuer: 'Issuer',
  clientId: 'Client id',
  scope: 'Scope',
  classes: 'Classes of authentication',
  proof: 'Safecase proves itself by',
  proofs: { private_key_jwt: 'A private key, made and kept here', client_secret: 'A client secret' },
  added: 'Added',
  callback: (name: string) => `Callback address for ${name}`,
  callbackAbout: 'Register it with the provider as the address to come back to.',
  keys: (name: string) => `Key-set address for ${name}`,
  keysAbout: 'Register it as the JWKS address of the client: there the provider reads the public keys.',
  end: 'End',
  endTitle: (name: string) => `End “${name}”?`,
  endAbout:
    'Nobody signs in with it from now on, and its key or secret is forgotten. Whoever has no other way in then needs an administrator to let them back in.',

  name: 'Name',
  nameHelp: 'It stands on the sign-in page, such as “NHS Care Identity”.',
  nameNeeded: 'Enter a name for the provider',
  issuerHelp: 'Exactly as the provider names it under /.well-known/openid-configuration. It is asked at once.',
  issuerNeeded: 'Enter the address of the issuer, beginning with https://',
  clientIdHelp: 'The provider gives it when you register Safecase there.',
  clientIdNeeded: 'Enter the client id',
  scopeHelp: 'Words with one space between them; “openid” must be one.',
  scopeNeeded: 'Enter a scope that holds openid',
  classesHelp:
    'Optional. The provider must state one of these (acr), or the sign-in is refused. Put spaces between them.',
  classesNeeded: 'Enter at most ten classes of at most 200 characters',
  privateKey: 'A private key',
  privateKeyAbout: 'It is made here and never leaves. The provider reads the public half at an address of ours.',
  clientSecret: 'A client secret',
  clientSecretAbout: 'The provider gives it. It is kept here and shown to nobody.',
  secret: 'Client secret',
  secretHelp: 'The value, not its id. Add the provider again before it expires.',
  secretNeeded: 'Enter the client secret',
  add: 'Add the provider',
  back: 'Back to identity providers',

  examples: [
    {
      name: 'What to enter for NHS CIS2',
      issuer: 'The issuer of your CIS2 environment',
      clientId: 'The client id that NHS England gave you',
      scope: 'openid',
      classes: 'AAL3_ANY, or the classes your organisation accepts',
      proof: 'A private key',
    },
    {
      name: 'What to enter for Microsoft Entra',
      issuer: 'https://login.microsoftonline.com/TENANT/v2.0 with the id of your tenant',
      clientId: 'The application (client) id',
      scope: 'openid',
      classes: 'None',
      proof: 'A client secret',
    },
  ],
})
