import { setTimeout as pause } from 'node:timers/promises'
import type { Action } from '../../src/domain/permission/permission.ts'
import { startedSchema, workSchema } from '../../src/features/long-work/long-work-contract.ts'
import type { ApiClient, Sending } from './api-client.ts'

/** What an operation may be aimed at. */
export const TARGET_NAMES = [
  'space',
  'record',
  'link',
  'workshop',
  'import',
  'work',
  'download',
  'document',
  'organisation',
  'person',
  'invitation',
  'recovery',
  'team',
  'token',
  'session',
  'provider',
  'view',
] as const
/** The ids that an operation may be aimed at. */
export type Targets = Readonly<Record<(typeof TARGET_NAMES)[number], string>>

/** Ids that nobody has. */
export function nobodysTargets(newId: () => string): Targets {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has an entry for each name
  return Object.fromEntries(TARGET_NAMES.map((name) => [name, newId()])) as Targets
}

/** One operation of the interface with a request that is right in everything but, perhaps, its targets. */
export interface Operation {
  /** The endpoint's own name. */
  readonly name: string
  /** What a member must be allowed; null where every member may. */
  readonly needs: Action | null
  /** It answers people who are not signed in. */
  readonly open?: true
  readonly method: string
  readonly path: string
  readonly sending?: Sending
}

const UPLOAD = new File(['Hazard ID,Hazard,Cause\nX-1,Lost referral,Time-out\n'], 'log.csv')

function get(name: string, path: string, needs: Action | null = 'space.read'): Operation {
  return { name, needs, method: 'GET', path }
}

function post(name: string, needs: Action | null, path: string, body: object): Operation {
  return { name, needs, method: 'POST', path, sending: { body, headers: { 'if-match': '"1"' } } }
}

function patch(name: string, needs: Action | null, path: string, body: object): Operation {
  return { ...post(name, needs, path, body), method: 'PATCH' }
}

/** Every operation of the interface aimed at the targets; what ends the session comes last. */
export function operationsOn(targets: Targets): readonly Operation[] {
  return [
    ...caseOperations(targets),
    ...accountOperations(targets),
    ...openOperations(targets),
    ...lastOperations(targets),
  ]
}

function accountOperations({
  space,
  person,
  invitation,
  recovery,
  team,
  token,
  session,
  provider,
  view,
}: Targets): readonly Operation[] {
  const named = { name: 'Reviewers', people: [person] }
  return [
    get('getPermissions', '/api/permissions', null),
    get('getProfile', '/api/profile', null),
    patch('changeProfile', null, '/api/profile', { name: '', email: 'nobody' }),
    post('offerPasskey', null, '/api/profile/passkeys/options', {}),
    post('addPasskey', null, '/api/profile/passkeys', { challenge: 'none', response: {}, name: 'Key' }),
    patch('renamePasskey', null, '/api/profile/passkeys/none', { name: 'Key' }),
    post('removePasskey', null, '/api/profile/passkeys/none/remove', {}),
    post('beginPassword', null, '/api/profile/password', { password: 'short' }),
    post('confirmPassword', null, '/api/profile/password/confirm', { challenge: 'none', code: '000000' }),
    post('removePassword', null, '/api/profile/password/remove', {}),
    post('endMySession', null, `/api/profile/sessions/${session}/end`, {}),
    get('listMembers', '/api/members', 'member.read'),
    post('inviteMember', 'member.manage', '/api/invitations', {
      name: 'A newcomer',
      email: 'newcomer@example.org',
      roles: ['viewer'],
    }),
    post('withdrawInvitation', 'member.manage', `/api/invitations/${invitation}/withdraw`, {}),
    patch('changeMember', 'member.manage', `/api/members/${person}`, { roles: ['administrator'] }),
    post('endMembership', 'member.manage', `/api/members/${person}/end`, {}),
    post('startRecovery', 'member.manage', `/api/members/${person}/recovery`, {}),
    post('confirmRecovery', 'member.manage', `/api/recoveries/${recovery}/confirm`, {}),
    post('cancelRecovery', 'member.manage', `/api/recoveries/${recovery}/cancel`, {}),
    get('listTeams', '/api/teams', 'member.read'),
    post('startTeam', 'team.manage', '/api/teams', named),
    patch('changeTeam', 'team.manage', `/api/teams/${team}`, { ...named, people: [] }),
    post('endTeam', 'team.manage', `/api/teams/${team}/end`, {}),
    get('getAccess', `/api/spaces/${space}/access`, 'member.read'),
    patch('changeAccess', 'team.manage', `/api/spaces/${space}/access`, { access: 'named', holders: [] }),
    get('listTokens', '/api/tokens', 'token.manage'),
    post('makeToken', 'token.manage', '/api/tokens', { name: 'CI', scopes: ['space.read'], spaces: [space], days: 1 }),
    post('revokeToken', 'token.manage', `/api/tokens/${token}/revoke`, {}),
    get('getOrganisation', '/api/organisation', 'member.read'),
    patch('changeOrganisation', 'organisation.manage', '/api/organisation', {
      name: 'Ours',
      kind: 'deployer',
      passwordSignIn: true,
      sessionHours: 12,
    }),
    get('listViews', '/api/views?screen=hazard-log'),
    post('saveView', 'space.read', '/api/views', {
      screen: 'hazard-log',
      name: 'Unrated',
      search: { level: 'unrated' },
    }),
    patch('changeView', 'view.share', `/api/views/${view}`, { shared: true }),
    post('endView', 'space.read', `/api/views/${view}/end`, {}),
    post('restoreView', 'space.read', `/api/views/${view}/restore`, {}),
    get('listProviders', '/api/providers', 'organisation.manage'),
    post('addProvider', 'organisation.manage', '/api/providers', {
      name: 'Provider',
      issuer: 'https://provider.invalid',
      clientId: 'safecase',
      authentication: { method: 'private_key_jwt' },
    }),
    post('endProvider', 'organisation.manage', `/api/providers/${provider}/end`, {}),
    post('beginIdentity', null, '/api/profile/identities/begin', { provider }),
    post('removeIdentity', null, '/api/profile/identities/remove', {
      issuer: 'https://provider.invalid',
      subject: 'x',
    }),
    get('getLogo', '/api/organisation/logo', null),
    {
      name: 'changeLogo',
      needs: 'organisation.manage',
      method: 'POST',
      path: '/api/organisation/logo',
      sending: { body: new FormData() },
    },
  ]
}

function open(name: string, path: string, body: object): Operation {
  return { ...post(name, null, path, body), open: true }
}

/** What lets people in, asked with what lets nobody in. */
function openOperations({ organisation, provider }: Targets): readonly Operation[] {
  return [
    open('signInWithPassword', '/api/sign-in/password', { email: 'nobody@example.org', password: 'x' }),
    open('offerPasskeySignIn', '/api/sign-in/passkey/options', {}),
    open('signInWithPasskey', '/api/sign-in/passkey', { challenge: 'none', response: {} }),
    { ...get('explainCode', '/api/codes/none', null), open: true },
    { ...get('listSignInProviders', '/api/sign-in/providers', null), open: true },
    { ...get('getProviderKeys', `/api/providers/${organisation}/${provider}/jwks.json`, null), open: true },
    { ...get('getInvitation', '/api/invitations/none', null), open: true },
    open('acceptInvitation', '/api/invitations/none/accept', { name: 'Nobody' }),
    open('useRecovery', '/api/recoveries/none/use', { code: 'none' }),
  ]
}

/** What ends the session it is asked in, or others of the same account. */
function lastOperations({ organisation }: Targets): readonly Operation[] {
  return [
    post('actForOrganisation', null, '/api/session/organisation', { organisation }),
    post('endMyOtherSessions', null, '/api/profile/sessions/end-others', {}),
    post('startOrganisation', null, '/api/organisations', { name: 'Another', kind: 'deployer' }),
    post('endSession', null, '/api/session/end', {}),
  ]
}

function caseOperations(targets: Targets): readonly Operation[] {
  const space = `/api/spaces/${targets.space}`
  const record = `${space}/records/hazard/${targets.record}`
  const link = `${space}/links/${targets.link}`
  const prepared = `/api/imports/${targets.import}`
  return [
    get('getSession', '/api/session', null),
    get('listKinds', '/api/kinds', null),
    get('getNow', '/api/now'),
    get('getPortfolio', '/api/portfolio'),
    { name: 'startExample', needs: 'space.create', method: 'POST', path: '/api/portfolio/example' },
    get('getOverview', space),
    get('listHappenings', `${space}/happenings`),
    get('listFindings', `${space}/findings`),
    get('checkCase', `${space}/check`),
    get('getChanges', `${space}/changes?since=0`),
    get('listDoubts', `${space}/doubts`),
    post('makeBaseline', 'baseline.make', `${space}/baselines`, { name: 'Before release 2' }),
    get('checkBaseline', `${space}/baselines/BL-1`),
    get('getMatrix', `${space}/matrix`),
    get('listHazardLog', `${space}/hazard-log`),
    get('getBowTie', `${space}/hazards/${targets.record}/bow-tie`),
    get('listSimilarHazards', `${space}/hazards/${targets.record}/similar`),
    get('getArgument', `${space}/argument`),
    get('planStandardArgument', `${space}/argument/standard`),
    get('getTrace', `${space}/trace`),
    get('listTraceChains', `${space}/trace/chains`),
    get('listWorkshops', `${space}/workshops`),
    get('getWorkshop', `${space}/workshops/${targets.workshop}`),
    post('takeWorkshopStep', 'record.write', `${space}/workshops/${targets.workshop}/steps`, {
      do: 'capture',
      hazard: 'Lost',
    }),
    get('listRecords', `${space}/records/hazard`),
    get('getRecord', record),
    get('getRecordHistory', `${record}/history`),
    get('listMentions', `${space}/mentions`),
    get('searchRecords', `${space}/search?q=referral`),
    {
      name: 'attachFile',
      needs: 'record.write',
      method: 'POST',
      path: `${record}/attachments`,
      sending: { body: attachment() },
    },
    get('fetchAttachment', `${space}/attachments/${targets.record}`),
    get('exportCase', `${space}/export`),
    get('followSpace', `${space}/events`),
    post('sayPresence', 'space.read', `${space}/presence`, {
      tab: '11111111-1111-4111-8111-111111111111',
      record: null,
      field: null,
      leaving: false,
    }),
    get('getWork', `/api/work/${targets.work}`, null),
    get('fetchReport', `/api/downloads/${targets.download}`, null),
    post('createSpace', 'space.create', '/api/spaces', { name: 'Another', type: 'manufacturer-case' }),
    post('createRecord', 'record.write', `${space}/records/hazard`, { fields: { name: 'Lost' } }),
    { ...post('changeRecord', 'record.write', record, { fields: { harm: 'Harm' } }), method: 'PATCH' },
    post('moveRecord', 'record.write', `${record}/move`, { action: 'close' }),
    post('retireRecord', 'record.retire', `${record}/retire`, { reason: 'Why' }),
    post('restoreRecord', 'record.retire', `${record}/restore`, { reason: 'Why' }),
    post('createLink', 'record.write', `${space}/links`, {
      role: 'leads-to',
      from: targets.record,
      to: targets.record,
    }),
    post('endLink', 'record.write', `${link}/end`, { reason: 'Why' }),
    post('reviewLink', 'link.review', `${link}/review`, { answer: 'still-valid' }),
    post('applyBatch', 'record.write', `${space}/batch`, {
      steps: [{ do: 'change', record: targets.record, revision: 1, fields: { harm: 'Harm' } }],
    }),
    {
      name: 'adoptCase',
      needs: 'space.create',
      method: 'POST',
      path: '/api/spaces/from-file',
      sending: { body: formOf(targets.space, 'file') },
    },
    {
      name: 'prepareImport',
      needs: 'import.apply',
      method: 'POST',
      path: '/api/imports',
      sending: { body: formOf(targets.space) },
    },
    post('answerImport', 'import.apply', `${prepared}/answers`, { answers: {} }),
    get('getImport', prepared, 'import.apply'),
    get('compareImport', `${prepared}/differences?space=${targets.space}`, 'import.apply'),
    post('giveUpImport', 'import.apply', `${prepared}/give-up`, {}),
    post('takeUpImport', 'import.apply', `${prepared}/take-up`, {}),
    post('applyImport', 'import.apply', `${prepared}/apply`, { space: targets.space }),
    get('previewReport', `${space}/reports/safety-case-report/preview`),
    get('compareIssues', `${space}/reports/hazard-log/differences?since=${targets.document}`),
    get('listIssuedDocuments', `${space}/documents`),
    get('fetchIssuedDocument', `${space}/documents/${targets.document}/xlsx`),
    post('issueDocument', 'report.issue', `${space}/documents`, ISSUE),
    post('makeReport', 'report.make', `${space}/reports`, { report: 'hazard-log', format: 'xlsx' }),
  ]
}

/** An issue of a hazard log that nothing is wrong with. */
export const ISSUE = {
  report: 'hazard-log',
  version: '0.1',
  state: 'for-review',
  reason: 'First look',
  author: 'A writer',
  reviewers: [],
  approvals: [],
  distribution: [],
  formats: ['xlsx'],
} as const

function attachment(): FormData {
  const form = new FormData()
  form.append('file', new File(['Seen on the ward.'], 'note.txt'))
  return form
}

function formOf(space: string, field = 'files'): FormData {
  const form = new FormData()
  form.append(field, UPLOAD)
  form.append('space', space)
  return form
}

/** How an operation ended: its status and the code it was refused with, that of its long work included. */
export interface Outcome {
  readonly status: number
  readonly code: string | null
  readonly sentence: string | null
}

/** Asks for the operation, and waits for the long work it starts. */
export async function outcomeOf(client: ApiClient, { method, path, sending }: Operation): Promise<Outcome> {
  const response = await client.send(method, path, sending)
  const { status } = response
  if (status === 202) return outcomeOfWork(client, startedSchema.parse(await response.json()).work)
  if (response.ok) {
    await response.body?.cancel()
    return { status, code: null, sentence: null }
  }
  const { code, detail } = workSchema.shape.problem.unwrap().parse(await response.json())
  return { status, code, sentence: detail }
}

async function outcomeOfWork(client: ApiClient, work: string): Promise<Outcome> {
  for (;;) {
    const { state, problem } = await client.get(workSchema, `/api/work/${work}`)
    if (state !== 'running') return { status: 202, code: problem?.code ?? null, sentence: problem?.detail ?? null }
    await pause(20)
  }
}
