import { setTimeout as pause } from 'node:timers/promises'
import type { Action } from '../../src/domain/permission/permission.ts'
import { startedSchema, workSchema } from '../../src/features/long-work/long-work-contract.ts'
import type { ApiClient, Sending } from './api-client.ts'

/** The ids that an operation may be aimed at. */
export type Targets = Readonly<Record<'space' | 'record' | 'link' | 'import' | 'work' | 'download', string>>

/** One operation of the interface with a request that is right in everything but, perhaps, its targets. */
export interface Operation {
  /** The endpoint's own name. */
  readonly name: string
  /** What a member must be allowed; null where every member may. */
  readonly needs: Action | null
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

/** Every operation of the interface aimed at the targets; signing out comes last. */
export function operationsOn(targets: Targets): readonly Operation[] {
  const space = `/api/spaces/${targets.space}`
  const record = `${space}/records/hazard/${targets.record}`
  const link = `${space}/links/${targets.link}`
  const prepared = `/api/imports/${targets.import}`
  return [
    get('getSession', '/api/session', null),
    get('listKinds', '/api/kinds', null),
    get('getPortfolio', '/api/portfolio'),
    get('getOverview', space),
    get('listFindings', `${space}/findings`),
    get('checkCase', `${space}/check`),
    get('getChanges', `${space}/changes?since=0`),
    get('getMatrix', `${space}/matrix`),
    get('listHazardLog', `${space}/hazard-log`),
    get('listRecords', `${space}/records/hazard`),
    get('getRecord', record),
    get('getRecordHistory', `${record}/history`),
    get('searchRecords', `${space}/search?q=referral`),
    get('exportCase', `${space}/export`),
    get('followSpace', `${space}/events`),
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
      name: 'prepareImport',
      needs: 'import.apply',
      method: 'POST',
      path: '/api/imports',
      sending: { body: formOf(targets.space) },
    },
    post('answerImport', 'import.apply', `${prepared}/answers`, { answers: {} }),
    post('applyImport', 'import.apply', `${prepared}/apply`, { space: targets.space }),
    post('makeReport', 'report.make', `${space}/reports`, { report: 'hazard-log', format: 'xlsx' }),
    get('listProviders', '/api/providers', 'organisation.manage'),
    post('addProvider', 'organisation.manage', '/api/providers', {
      name: 'Provider',
      issuer: 'https://provider.invalid',
      clientId: 'safecase',
      authentication: { method: 'private_key_jwt' },
    }),
    post('endProvider', 'organisation.manage', `/api/providers/${targets.record}/end`, {}),
    post('beginIdentity', null, '/api/profile/identities/begin', { provider: targets.record }),
    post('removeIdentity', null, '/api/profile/identities/remove', {
      issuer: 'https://provider.invalid',
      subject: 'x',
    }),
    // Open to people who are not signed in:
    get('getProviderKeys', `/api/providers/${targets.record}/${targets.record}/jwks.json`, null),
    get('listSignInProviders', '/api/sign-in/providers', null),
    post('endSession', null, '/api/session/end', {}),
  ]
}

function formOf(space: string): FormData {
  const form = new FormData()
  form.append('files', UPLOAD)
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
