import { expect, test } from 'vitest'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { caseAdoptedSchema } from '../../src/features/exchange/case-adoption-contract.ts'
import { readCaseFile } from '../../src/features/exchange/exchange-case-file.ts'
import { findingsPageSchema, overviewSchema } from '../../src/features/living/living-contract.ts'
import type { FindingView } from '../../src/features/records/records-contract.ts'
import { caseClient, type CaseClient } from './case-client.ts'
import { exampleCase } from './example-case.ts'
import { appliedSchema, preparedSchema, resultOf, uploadOf } from './long-work.ts'
import { describeProduct, type RunningProduct } from './running-product.ts'

const LOG = `Hazard ID,Hazard,Cause,Existing controls,Initial severity,Initial likelihood,Residual severity,Residual likelihood,Status
T-1,"The wrong patient’s chart is open – “same name”","1. Two patients alike\n2. No photograph",Banner,Major,Medium,Major,Low,Open
T-2,"A dose is shown in the wrong unit (µg, not mg)",Unit dropped,"1. Unit in every cell\n2. Training",Catastrophic,Low,Catastrophic,Very Low,Closed
T-3,Récurrence d’une alerte masquée,,,Minor,TBC,,,Open
`

/** Everything that a case says, by references, which stay; ids and times are each server's own. */
async function imageOf(ours: CaseClient) {
  const exported = await ours.client.send('GET', ours.at('/export'))
  const file = readCaseFile({ name: 'case.json', bytes: new Uint8Array(await exported.arrayBuffer()) })
  if (isRefusal(file)) throw new Error(file.sentence)
  const records = [...file.graph.records()].filter(({ kind }) => kind !== 'baseline')
  const refs = new Map(records.map(({ id, ref }) => [id, ref]))
  const { standing, matrix, kinds } = await ours.client.get(overviewSchema, ours.at(''))
  return {
    records: records
      .map(({ kind, ref, state, fields, retired }) => ({ kind, ref, state, fields, retired }))
      .toSorted(byText),
    fingerprints: records.map((record) => `${record.ref} ${file.knownFingerprint?.(record)}`).toSorted(),
    links: [...file.graph.links()]
      .flatMap(({ from, to, role, seen }) =>
        refs.has(from) && refs.has(to) ? [{ from: refs.get(from), to: refs.get(to), role, seen }] : [],
      )
      .toSorted(byText),
    findings: (await findingsOf(ours))
      .map(({ code, level, sentence, chain }) => ({ code, level, sentence, chain: chain.map(({ ref }) => ref) }))
      .toSorted(byText),
    standing: { ...standing, reasons: standing.reasons.map(({ code, sentence }) => `${code} ${sentence}`) },
    matrix,
    kinds: kinds.filter(({ kind }) => kind !== 'baseline'),
  }
}

function byText(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

async function findingsOf(ours: CaseClient, cursor = ''): Promise<readonly FindingView[]> {
  const page = await ours.client.get(findingsPageSchema, ours.at(`/findings?limit=200${cursor}`))
  return page.next === null ? page.findings : [...page.findings, ...(await findingsOf(ours, `&cursor=${page.next}`))]
}

/** The case as the other server takes it in. */
async function takenTo(there: RunningProduct, ours: CaseClient): Promise<CaseClient> {
  const form = new FormData()
  form.append('file', new File([await (await ours.client.send('GET', ours.at('/export'))).arrayBuffer()], 'case.json'))
  const { space } = await resultOf(caseAdoptedSchema, there.client, '/api/spaces/from-file', form)
  return caseClient(there.client, space)
}

async function importedCase({ client }: RunningProduct): Promise<CaseClient> {
  const prepared = await resultOf(preparedSchema, client, '/api/imports', uploadOf({ 'log.csv': LOG }))
  const answers = Object.fromEntries(prepared.result.questions.map(({ id, proposed }) => [id, proposed]))
  const at = `/api/imports/${prepared.importId}`
  await client.answer(preparedSchema, 'POST', `${at}/answers`, { body: { answers } })
  const { space } = await resultOf(appliedSchema, client, `${at}/apply`, { newCase: 'A log that travels' })
  return caseClient(client, space)
}

describeProduct('a case', (embedded) => {
  describeProduct(
    'taken from there',
    (server) => {
      const cases = [
        ['the example', exampleCase],
        ['an imported log', importedCase],
      ] as const
      const ways = [
        ['to a server of its own', embedded, server],
        ['from a server of its own to the embedded database', server, embedded],
      ] as const
      for (const [what, begin] of cases) {
        test.each(ways)(`${what} says the same, taken %s`, async (_way, from, to) => {
          const ours = await begin(from())
          const image = await imageOf(ours)
          expect(image.findings.length).toBeGreaterThan(0)
          const theirs = await takenTo(to(), ours)
          expect(await imageOf(theirs)).toEqual(image)
          expect(await imageOf(await takenTo(from(), theirs))).toEqual(image)
        })
      }
    },
    'a PostgreSQL server',
  )
})
