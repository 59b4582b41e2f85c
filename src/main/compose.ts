import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { GENESIS_HASH } from '../domain/ledger/ledger-event.ts'
import type { Authority } from '../domain/permission/permission.ts'
import type { Graph } from '../domain/record/graph.ts'
import type { Id } from '../domain/record/record.ts'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import { createAccountService, type AccountService } from '../features/account/account-service.ts'
import { accountEndpoints } from '../features/account/account-routes.ts'
import { createArrivalService } from '../features/account/arrival-service.ts'
import { identityEndpoints } from '../features/account/identity-routes.ts'
import { createIdentityService, type IdentityService } from '../features/account/identity-service.ts'
import { memberEndpoints } from '../features/account/member-routes.ts'
import { createMemberService } from '../features/account/member-service.ts'
import { organisationEndpoints } from '../features/account/organisation-routes.ts'
import { createOrganisationService } from '../features/account/organisation-service.ts'
import { profileEndpoints } from '../features/account/profile-routes.ts'
import { createProfileService } from '../features/account/profile-service.ts'
import { providerEndpoints } from '../features/account/provider-routes.ts'
import { createProviderService, type ProviderTools } from '../features/account/provider-service.ts'
import { signInEndpoints } from '../features/account/sign-in-routes.ts'
import { createSignInService } from '../features/account/sign-in-service.ts'
import { teamEndpoints } from '../features/account/team-routes.ts'
import { createTeamService } from '../features/account/team-service.ts'
import { tokenEndpoints } from '../features/account/token-routes.ts'
import { createTokenService } from '../features/account/token-service.ts'
import type { AccountTools } from '../features/account/account-tools.ts'
import { changesEndpoints } from '../features/changes/changes-routes.ts'
import { createSpans } from '../features/changes/span-queries.ts'
import { createImportReader } from '../features/exchange/exchange-service.ts'
import { CASE_PARSER, createCaseAdopter } from '../features/exchange/case-adoption-service.ts'
import { ParserProcess } from '../features/exchange/parser-process.ts'
import { exchangeEndpoints } from '../features/exchange/exchange-routes.ts'
import { createImportDesk } from '../features/exchange/import-desk-service.ts'
import { argumentEndpoints } from '../features/argument/argument-routes.ts'
import { hazardLogEndpoints } from '../features/hazard-log/hazard-log-routes.ts'
import { createSimilarHazards } from '../features/hazard-log/similar-hazards-queries.ts'
import { createLivingSpaces, type Snapshot } from '../features/living/living-queries.ts'
import { livingEndpoints } from '../features/living/living-routes.ts'
import { createHappenings } from '../features/living/happenings-queries.ts'
import { workshopEndpoints } from '../features/workshop/workshop-routes.ts'
import { createWorkshopService } from '../features/workshop/workshop-service.ts'
import { longWorkEndpoints } from '../features/long-work/long-work-routes.ts'
import { presenceEndpoints } from '../features/presence/presence-routes.ts'
import { createPresenceService } from '../features/presence/presence-service.ts'
import { savedViewsEndpoints } from '../features/saved-views/saved-views-routes.ts'
import { createSavedViewsService } from '../features/saved-views/saved-views-service.ts'
import { traceEndpoints } from '../features/trace/trace-routes.ts'
import { nowOf } from '../features/now/now-queries.ts'
import { nowEndpoints } from '../features/now/now-routes.ts'
import { portfolioOf } from '../features/portfolio/portfolio-queries.ts'
import { portfolioEndpoints } from '../features/portfolio/portfolio-routes.ts'
import { appendToLedger } from '../features/records/ledger-store.ts'
import { createRecordHistory } from '../features/records/record-history-queries.ts'
import { createRecordsFeed } from '../features/records/records-feed-queries.ts'
import { recordsFeedEndpoints } from '../features/records/records-feed-routes.ts'
import { recordReadEndpoints } from '../features/records/records-read-routes.ts'
import { createAttachments } from '../features/records/attachment-queries.ts'
import { attachmentEndpoints } from '../features/records/attachment-routes.ts'
import { createAttachmentService } from '../features/records/attachment-service.ts'
import { recordChangeEndpoints } from '../features/records/records-routes.ts'
import { createRecordsService, type RecordsService } from '../features/records/records-service.ts'
import { withheldRefusal } from '../features/records/withheld-ground.ts'
import { createIssueDifferences } from '../features/reports/issue-difference-queries.ts'
import { issuedDocumentsEndpoints } from '../features/reports/issued-documents-routes.ts'
import { createIssuedDocuments } from '../features/reports/issued-documents-service.ts'
import { REPORT_MAKERS } from '../features/reports/report-makers.ts'
import { createReportPreviews } from '../features/reports/report-preview-queries.ts'
import { reportSnapshotOf } from '../features/reports/report-snapshot-queries.ts'
import { createReportsDesk } from '../features/reports/reports-desk-service.ts'
import { reportsEndpoints } from '../features/reports/reports-routes.ts'
import { createReportsService } from '../features/reports/reports-service.ts'
import { createOpenId } from '../platform/auth/open-id.ts'
import { systemClock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/transaction.ts'
import { rememberUntilWrite } from '../platform/database/until-write.ts'
import { documentRenderers } from '../platform/documents/document-renderers.ts'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { newId } from '../platform/ids/ids.ts'
import { createLog, type Log } from '../platform/log/log.ts'
import type { Gauges } from '../platform/metrics/metrics.ts'
import { createGuardedFetch } from '../platform/net/guarded-fetch.ts'
import { createWorkRegister } from '../platform/work/work-register.ts'
import { artefact } from './artefacts.ts'
import { changesPartsOf, ledgerHash } from './changes-parts.ts'
import { seedExample } from './example-case.ts'
import { LIVING, MOST_RECORDS_HELD, presentFingerprint, RULE_SET_VERSION } from './living.ts'
import { openConfiguredDatabase } from './open-database.ts'

/** The product wired to a database: what the edges call. */
export interface Product {
  readonly database: Database
  readonly accounts: AccountService
  readonly identities: IdentityService
  readonly records: RecordsService
  readonly endpoints: readonly Endpoint[]
  readonly log: Log
  /** What this process holds and does at the moment. */
  readonly gauges: () => Gauges
  close(): Promise<void>
}

/** The hash that an organisation's empty ledger begins with. */
const LEDGER_START = Buffer.from(GENESIS_HASH, 'hex')

/** Opens the database and wires every slice to it. */
export async function composeProduct(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory' | 'logLevel'> & Partial<Surroundings>,
): Promise<Product | Refusal> {
  const database = await openConfiguredDatabase(config)
  return isRefusal(database) ? database : wireProduct(database, createLog(config.logLevel), config)
}

/** What the product is told of where it runs. */
export type Surroundings = Pick<Config, 'publicUrl' | 'loopbackProviders'>

/** Wires every slice to a database. */
export function wireProduct(
  database: Database,
  log: Log,
  { publicUrl = null, loopbackProviders: loopback = false }: Partial<Surroundings> = {},
): Product {
  const clock = systemClock()
  const { now, today } = clock
  const records = createRecordsService({
    database,
    registry: LIVING.registry,
    hash: LIVING.hash,
    newId,
    now,
    today,
    ruleSetVersion: RULE_SET_VERSION,
  })
  const accountTools: AccountTools = {
    database,
    newId,
    newSecret: () => randomBytes(32).toString('base64url'),
    digest: (secret) => createHash('sha256').update(secret).digest(),
    now,
    ledgerStart: LEDGER_START,
    note: async (tx, requestId, events) => {
      const terms = { requestId, ruleSetVersion: RULE_SET_VERSION, occurredAt: now(), personalFields: () => [] }
      await appendToLedger(tx, null, events, terms)
    },
  }
  const accounts = createAccountService({
    ...accountTools,
    remember: rememberUntilWrite(database, () => performance.now()),
  })
  const providerTools: ProviderTools = {
    ...accountTools,
    openId: createOpenId(createGuardedFetch({ loopback }), { loopback }),
    publicUrl,
    onFault: (provider, { fault, reason }) =>
      log.error('an identity provider did not say who signed in', new Error(reason), { provider, fault }),
  }
  const signIn = createSignInService(accountTools, accounts)
  const profiles = createProfileService(accountTools, accounts)
  const identities = createIdentityService(providerTools, accounts, signIn)
  const spaces = createLivingSpaces({ database, context: LIVING, today, mostRecords: MOST_RECORDS_HELD })
  const spans = createSpans(database)
  const register = createWorkRegister({
    newId,
    now: () => Date.now(),
    onFailure: (error) => log.error('long work failed', error),
  })
  const entry = artefact('dist', 'parse-child.js')
  const reader = createImportReader({ entry })
  const caseParser = new ParserProcess({ entry, ...CASE_PARSER })
  // A document or an export that leaves out what is kept from somebody would pass for the whole.
  const wholeCase = async (authority: Authority, space: Id): Promise<Snapshot | Refusal> => {
    const snapshot = await spaces.open(authority, space)
    return isRefusal(snapshot) || snapshot.withheld.size === 0 ? snapshot : withheldRefusal()
  }
  const graphOf = async (authority: Authority, space: Id): Promise<Graph | Refusal> => {
    const snapshot = await wholeCase(authority, space)
    return isRefusal(snapshot) ? snapshot : snapshot.graph
  }
  const desk = createImportDesk({ database, reader, records, registry: LIVING.registry, graphOf, newId, now, today })
  const importsOf = (authority: Authority) => desk.waiting(authority)
  const renderers = documentRenderers({ pdfChild: artefact('dist', 'typst-child.js') })
  const reports = createReportsService(REPORT_MAKERS, renderers)
  const organisations = createOrganisationService(accountTools, renderers)
  const ofWholeCase = {
    openWhole: wholeCase,
    letterheadOf: (authority: Authority) => organisations.letterhead(authority),
  }
  const issuedDocuments = createIssuedDocuments({
    ...ofWholeCase,
    database,
    records,
    reports,
    hash: ledgerHash(),
    newId,
    now,
    today,
    ruleSetVersion: RULE_SET_VERSION,
    open: (authority, space) => spaces.open(authority, space),
  })
  const reportsDesk = createReportsDesk({
    reports,
    snapshotOf: async (authority, space) => {
      const snapshot = await wholeCase(authority, space)
      return isRefusal(snapshot) ? snapshot : reportSnapshotOf(snapshot, await organisations.letterhead(authority))
    },
    newId,
    today,
  })

  return {
    database,
    accounts,
    identities,
    records,
    log,
    gauges: () => ({
      spacesHeld: spaces.held(),
      workRunning: register.running(),
      connections: database.connections(),
    }),
    endpoints: [
      ...signInEndpoints(signIn, createArrivalService(accountTools, accounts)),
      ...accountEndpoints(accounts),
      ...profileEndpoints(profiles),
      ...identityEndpoints(identities, profiles),
      ...providerEndpoints(createProviderService(providerTools)),
      ...memberEndpoints(createMemberService(accountTools)),
      ...teamEndpoints(createTeamService(accountTools)),
      ...tokenEndpoints(createTokenService(accountTools)),
      ...organisationEndpoints(organisations),
      ...portfolioEndpoints({
        casesFor: (authority) => portfolioOf(database, spaces, authority),
        startExample: (authority) => seedExample(records, authority),
      }),
      ...nowEndpoints((authority, query) => nowOf({ database, spaces, importsOf }, authority, query)),
      ...livingEndpoints(spaces, createHappenings(database)),
      ...changesEndpoints(changesPartsOf(database, spaces, records, spans, clock)),
      ...hazardLogEndpoints(spaces, createSimilarHazards(database, spaces)),
      ...argumentEndpoints(spaces),
      ...traceEndpoints(spaces),
      ...savedViewsEndpoints(createSavedViewsService(database, newId)),
      ...workshopEndpoints(spaces, createWorkshopService({ spaces, records, hash: LIVING.hash, now, today })),
      ...recordReadEndpoints(spaces, createRecordHistory(database, LIVING.registry), LIVING),
      ...attachmentEndpoints({
        attached: createAttachments(database, spaces),
        attachments: createAttachmentService({ spaces, records }),
        context: LIVING,
      }),
      ...recordChangeEndpoints(records, LIVING),
      ...recordsFeedEndpoints(createRecordsFeed(database, waitUnlessAborted)),
      ...presenceEndpoints(createPresenceService(database)),
      ...exchangeEndpoints({
        desk,
        register,
        graphOf,
        presentFingerprint,
        adopt: createCaseAdopter(records, (file) => caseParser.readCase(file)),
      }),
      ...reportsEndpoints(reportsDesk, createReportPreviews({ ...ofWholeCase, makers: REPORT_MAKERS }), register),
      ...issuedDocumentsEndpoints(
        issuedDocuments,
        createIssueDifferences({ ...ofWholeCase, database, spans, makers: REPORT_MAKERS }),
        register,
      ),
      ...longWorkEndpoints(register),
    ],
    close: async () => {
      reader.close()
      caseParser.close()
      await database.close()
    },
  }
}

async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
