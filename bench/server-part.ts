// Times the server: its start on existing data, reading a large case over HTTP, and storing an uploaded workbook.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Measured } from './figure.ts'
import { generateCase } from './generate-case.ts'
import { asXlsx, generatedRows } from './generated-log.ts'
import { HttpLoad } from './http-load.ts'
import { median, percentile, timed } from './measure.ts'
import { printResult } from './part-result.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'
import { storeCase } from './stored-case.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const STARTS = 3
const PAGES = 100
const LANES = 16
const SECONDS = 5
const EDITS = 30
const POLL = 50
const FILTERS = [
  'severity=Considerable&likelihood=Low&rating=residual',
  'level=3&rating=initial&sort=-initial',
  'q=allergy&sort=name',
  'owner=B.%20Sample&sort=-residual',
  'state=open&outlook=holds',
]
const WORDS = ['allergy', 'pharmacist%20handover', 'upgrade%20chart', 'theatre']
const hazardSchema = z.object({ record: z.object({ revision: z.number() }) })
const workSchema = z.object({ state: z.string(), result: z.unknown().optional(), problem: z.unknown().optional() })

const hazards = Number(process.argv[2] ?? 1_000)
const measured: Measured[] = []
const left: string[] = []
const note = (figure: string, value: number) => measured.push({ figure, hazards, value })

await inTemporaryFolder(async (folder) => {
  const data = join(folder, 'data')
  mkdirSync(data)
  const stored = await storeCase(generateCase(hazards), data)
  note('store case', stored.seconds)
  const starts: number[] = []
  for (let start = 1; start <= STARTS; start += 1) {
    const server = await startServerProcess(data)
    starts.push(server.startedIn)
    try {
      if (start === STARTS) await timeReads(server, stored.space)
    } finally {
      await server.stop()
    }
  }
  note('server start', median(starts))
  await attempt('store xlsx', () => timeUpload(join(folder, 'upload')))
})
printResult({ measured, left })

async function timeReads(server: ServerProcess, space: string): Promise<void> {
  const load = new HttpLoad(server.url, server.token, LANES)
  const log = `/spaces/${space}/hazard-log`
  try {
    await attempt('server first read', async () => {
      note('server first read', median(await timed(1, () => load.get(`/spaces/${space}`))) / 1_000)
    })
    await attempt('list p50', async () => note('list p50', median(await timed(PAGES, () => load.get(log)))))
    await attempt('filtered p95', async () => {
      const samples = await timed(PAGES, (run) => load.get(`${log}?${FILTERS[run % FILTERS.length] ?? ''}`))
      note('filtered p95', percentile(samples, 0.95))
    })
    await attempt('search p95', async () => {
      const samples = await timed(PAGES, (run) =>
        load.get(`/spaces/${space}/search?q=${WORDS[run % WORDS.length] ?? ''}`),
      )
      note('search p95', percentile(samples, 0.95))
    })
    await attempt('reads', async () => note('reads', await load.rate(() => `/spaces/${space}`, LANES, SECONDS)))
    await attempt('reads of a hazard', async () => {
      note('reads of a hazard', await load.rate((count) => hazardPath(space, count), LANES, SECONDS))
    })
    await attempt('edit p50', () => timeEdits(server, load, space))
    note('server memory', server.memory())
  } finally {
    load.close()
  }
}

/** What somebody waits for who changes a hazard, and then sees the case. */
async function timeEdits(server: ServerProcess, load: HttpLoad, space: string): Promise<void> {
  const edits: number[] = []
  const overviews: number[] = []
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const path = hazardPath(space, edit)
    const { record } = hazardSchema.parse(JSON.parse(await load.get(path)))
    const body = JSON.stringify({ fields: { harm: `Seen in measurement ${edit}` } })
    edits.push(...(await timed(1, () => change(server, path, record.revision, body))))
    overviews.push(...(await timed(1, () => load.get(`/spaces/${space}`))))
  }
  note('edit p50', median(edits))
  note('overview after edit p50', median(overviews))
}

async function change(server: ServerProcess, path: string, revision: number, body: string): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${server.token}`,
    'if-match': `"${revision}"`,
  }
  const answer = await fetch(`${server.url}/api${path}`, { method: 'PATCH', headers, body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
}

/** Another hazard each time. */
function hazardPath(space: string, count: number): string {
  return `/spaces/${space}/records/hazard/H-${1 + ((count * 7) % hazards)}`
}

/** From the upload of a workbook to the answer that all of it is stored, in a new installation. */
async function timeUpload(data: string): Promise<void> {
  mkdirSync(data)
  const bytes = await asXlsx(generatedRows(hazards))
  const server = await startServerProcess(data)
  try {
    const started = performance.now()
    const form = new FormData()
    form.append('files', new File([new Uint8Array(bytes)], 'log.xlsx'))
    const prepared = await finished(server, await send(server, '/imports', form), z.object({ importId: z.string() }))
    const target = JSON.stringify({ newCase: 'Measured' })
    await finished(server, await send(server, `/imports/${prepared.importId}/apply`, target), z.unknown())
    note('store xlsx', (performance.now() - started) / 1_000)
  } finally {
    await server.stop()
  }
}

async function send(server: ServerProcess, path: string, body: FormData | string): Promise<string> {
  const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
  const headers = { ...type, authorization: `Bearer ${server.token}` }
  const answer = await fetch(`${server.url}/api${path}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return z.object({ work: z.string() }).parse(await answer.json()).work
}

async function finished<S extends z.ZodType>(server: ServerProcess, work: string, result: S): Promise<z.output<S>> {
  for (;;) {
    const headers = { authorization: `Bearer ${server.token}` }
    const state = workSchema.parse(await (await fetch(`${server.url}/api/work/${work}`, { headers })).json())
    if (state.state === 'done') return result.parse(state.result)
    if (state.state !== 'running') throw new Error(`The work was ${state.state}: ${JSON.stringify(state.problem)}`)
    await sleep(POLL)
  }
}

/** A figure that cannot be measured is left out with the reason; the others go on. */
async function attempt(figure: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    left.push(`${figure} at ${hazards}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
