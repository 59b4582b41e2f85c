import { beforeAll, expect, test } from 'vitest'
import { explainedCodeSchema } from '../../src/features/living/check-contract.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { methodsAt } from '../../src/platform/http/methods-at.ts'
import { codesOf } from '../../src/platform/http/problem-examples.ts'
import type { Sending } from './api-client.ts'
import { newCase, readAt, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const NOBODY = '01a1fd47-494a-7115-8ce0-ac97a72b7c1c'
const NUL = String.fromCodePoint(0)
const HALF_PAIR = String.raw`{"fields":{"name":"\ud800"}}`
const declared = (type: string) => ({
  body: JSON.stringify({ fields: { name: 'A' } }),
  headers: { 'content-type': type },
})
const TOO_DEEP = `{"fields":{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
const TOO_LARGE = JSON.stringify({ fields: { name: 'x'.repeat(33 * 1024 * 1024) } })

const AS_PDF = { report: 'hazard-log', format: 'pdf' }
const LONG = 'x'.repeat(2_001)
const retiring = (reason: string) => ({ steps: [{ do: 'retire', record: 'H-1', revision: 1, reason }] })
const movingBy = (action: string) => ({ steps: [{ do: 'move', record: 'H-1', revision: 1, action }] })
const changeFrom = (revision: number) => ({ steps: [{ do: 'change', record: 'H-1', revision, fields: {} }] })

describeOnBothProducts('what is refused', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  /** The codes that the OpenAPI document lists for what answers there; none where nothing does. */
  const listedAt = (method: string, address: string) => {
    const { pathname } = new URL(address, ours.client.url)
    const { endpoints } = running().product
    return endpoints.filter((one) => methodsAt('/api', [one])(pathname).includes(method)).flatMap(codesOf)
  }

  const refusal = async (method: string, path: string, sending?: Sending) => {
    const address = path.startsWith('/api') ? path : ours.at(path)
    const problem = await ours.client.refusal(method, address, sending)
    const listed = listedAt(method, address)
    if (listed.length > 0) expect(listed).toContain(problem.code)
    return problem
  }

  test.each([
    ['an unknown kind', 'GET', '/records/dragon', undefined, 'UNKNOWN_KIND'],
    ['a record of an unknown kind', 'POST', '/records/dragon', { body: { fields: {} } }, 'UNKNOWN_KIND'],
    ['an unknown record', 'GET', `/records/hazard/${NOBODY}`, undefined, 'UNKNOWN_RECORD'],
    ['an unknown reference', 'GET', '/records/hazard/H-999', undefined, 'UNKNOWN_RECORD'],
    ['an unknown case', 'GET', `/api/spaces/${NOBODY}`, undefined, 'UNKNOWN_SPACE'],
    ['a case whose id is no id', 'GET', '/api/spaces/ours', undefined, 'UNKNOWN_SPACE'],
    ['an unknown link', 'POST', `/links/${NOBODY}/end`, { body: { reason: 'Why' } }, 'UNKNOWN_LINK'],
    ['a link whose id is no id', 'POST', '/links/one/review', { body: { answer: 'ask' } }, 'UNKNOWN_LINK'],
    ['unknown work', 'GET', `/api/work/${NOBODY}`, undefined, 'UNKNOWN_WORK'],
    ['an unknown report', 'GET', `/api/downloads/${NOBODY}`, undefined, 'REPORT_UNKNOWN'],
    ['an unknown import', 'POST', `/api/imports/${NOBODY}/answers`, { body: { answers: {} } }, 'IMPORT_UNKNOWN'],
    ['an unknown address', 'GET', '/api/dragons', undefined, 'UNKNOWN_ROUTE'],
    ['an address that only begins as one does', 'GET', '/api', undefined, 'UNKNOWN_ROUTE'],
    ['an unknown code', 'GET', '/api/codes/HAZ-99', undefined, 'UNKNOWN_CODE'],
    ['a method that an address does not have', 'DELETE', '/records/hazard/H-1', undefined, 'METHOD_NOT_ALLOWED'],
    ['a body declared as something else', 'POST', '/records/hazard', declared('text/plain'), 'WRONG_CONTENT_TYPE'],
    ['a form where JSON is taken', 'POST', '/records/hazard', { body: new FormData() }, 'WRONG_CONTENT_TYPE'],
    ['JSON where a form is taken', 'POST', '/api/imports', { body: {} }, 'WRONG_CONTENT_TYPE'],
    ['nothing where a form is taken', 'POST', '/api/imports', undefined, 'WRONG_CONTENT_TYPE'],
    ['a parameter that nobody knows', 'GET', '/records/hazard?stat=open', undefined, 'INVALID_REQUEST'],
    ['a parameter where there is none', 'GET', '/matrix?rating=initial', undefined, 'INVALID_REQUEST'],
    ['a parameter that comes twice', 'GET', '/records/hazard?state=open&state=closed', undefined, 'INVALID_REQUEST'],
    ['a state that the kind does not have', 'GET', '/records/hazard?state=opened', undefined, 'INVALID_REQUEST'],
    ['a state of a kind without states', 'GET', '/records/cause?state=open', undefined, 'INVALID_REQUEST'],
    ['a state that no hazard has', 'GET', '/hazard-log?state=opened', undefined, 'INVALID_REQUEST'],
    ['a level that the matrix has not', 'GET', '/hazard-log?level=9', undefined, 'INVALID_REQUEST'],
    ['a severity of no matrix', 'GET', '/hazard-log?severity=Awful', undefined, 'INVALID_REQUEST'],
    ['a likelihood of no matrix', 'GET', '/hazard-log?likelihood=Often', undefined, 'INVALID_REQUEST'],
    ['findings of no rule', 'GET', '/findings?code=NOSUCH', undefined, 'INVALID_REQUEST'],
    ['changes of no kind', 'GET', '/changes?kind=hazards', undefined, 'INVALID_REQUEST'],
    ['a filter by no field', 'GET', '/records/control?where=partie:deployer', undefined, 'INVALID_REQUEST'],
    ['a filter without a value', 'GET', '/records/control?where=party', undefined, 'INVALID_REQUEST'],
    ['a filter by another word', 'GET', '/records/control?where=party:deploier', undefined, 'INVALID_REQUEST'],
    ['an order by no field', 'GET', '/records/hazard?sort=-names', undefined, 'INVALID_REQUEST'],
    ['a cursor that nobody gave', 'GET', '/records/hazard?cursor=none', undefined, 'INVALID_REQUEST'],
    ['a body that is no JSON', 'POST', '/records/hazard', { body: '{"fields":' }, 'INVALID_REQUEST'],
    ['no body', 'POST', '/records/hazard', undefined, 'INVALID_REQUEST'],
    ['a body with an unknown member', 'POST', '/records/hazard', { body: { fields: {}, x: 1 } }, 'INVALID_REQUEST'],
    ['a NUL character', 'POST', '/records/hazard', { body: { fields: { name: NUL } } }, 'INVALID_REQUEST'],
    ['a NUL character in a reason', 'POST', '/links/one/end', { body: { reason: NUL } }, 'INVALID_REQUEST'],
    ['a NUL character in an address', 'GET', '/records/hazard/%00', undefined, 'INVALID_REQUEST'],
    ['a NUL character in a query', 'GET', '/search?q=%00', undefined, 'INVALID_REQUEST'],
    ['half of a surrogate pair', 'POST', '/records/hazard', { body: HALF_PAIR }, 'INVALID_REQUEST'],
    ['a body nested too deep', 'POST', '/records/hazard', { body: TOO_DEEP }, 'INVALID_REQUEST'],
    ['a body too large', 'POST', '/records/hazard', { body: TOO_LARGE }, 'TOO_LARGE'],
    ['a batch of no steps', 'POST', '/batch', { body: { steps: [] } }, 'INVALID_REQUEST'],
    ['a page of no records', 'GET', '/records/hazard?limit=0', undefined, 'INVALID_REQUEST'],
    ['a search for nothing', 'GET', '/search?q=%20', undefined, 'INVALID_REQUEST'],
    ['a missing field', 'POST', '/records/hazard', { body: { fields: {} } }, 'INVALID_FIELDS'],
    ['an unknown field', 'POST', '/records/hazard', { body: { fields: { name: 'A', x: 1 } } }, 'INVALID_FIELDS'],
    ['a field of the wrong shape', 'POST', '/records/hazard', { body: { fields: { name: 7 } } }, 'INVALID_FIELDS'],
    [
      'a name handed down',
      'POST',
      '/records/hazard',
      { body: '{"fields":{"name":"A","__proto__":"B"}}' },
      'INVALID_REQUEST',
    ],
    [
      'a body in another encoding',
      'POST',
      '/records/hazard',
      declared('application/json; charset=iso-8859-1'),
      'WRONG_CONTENT_TYPE',
    ],
    ['a revision that no column holds', 'POST', '/batch', { body: changeFrom(3_000_000_000) }, 'INVALID_REQUEST'],
    ['a revision before the first', 'POST', '/batch', { body: changeFrom(-1) }, 'INVALID_REQUEST'],
    ['a reason longer than any', 'POST', '/batch', { body: retiring(LONG) }, 'INVALID_REQUEST'],
    ['an action longer than any', 'POST', '/batch', { body: movingBy(LONG) }, 'INVALID_REQUEST'],
    ['a baseline that nobody made', 'GET', '/baselines/BL-9', undefined, 'UNKNOWN_RECORD'],
    ['an event that is none', 'GET', '/events', { headers: { 'last-event-id': 'the last' } }, 'INVALID_REQUEST'],
    ['a report of an unknown case', 'POST', `/api/spaces/${NOBODY}/reports`, { body: AS_PDF }, 'UNKNOWN_SPACE'],
  ] as const)('%s', async (_what, method, path, sending, code) => {
    expect(await refusal(method, path, sending)).toMatchObject({ code })
  })

  test('leaves nothing behind', async () => {
    const { sequence } = await ours.client.get(overviewSchema, ours.at(''))
    expect(sequence).toBe(1)
  })

  test('a wrong field is named by its label, a part of it with its field', async () => {
    const unknown = { body: { fields: { name: 'A', colour: 'red' } } }
    expect(await refusal('POST', '/records/hazard', unknown)).toMatchObject({
      detail: 'The hazard has no field "colour".',
      details: { field: 'colour' },
    })
    const inside = { body: { fields: { name: 'A', initial: { by: 'me' } } } }
    expect(await refusal('POST', '/records/hazard', inside)).toMatchObject({
      detail: '“Initial risk” of the hazard has no part called "by".',
      details: { field: 'initial' },
    })
  })

  test('what an address does not answer to is told with what it does', async () => {
    const { client } = ours
    const put = await client.send('PUT', ours.at('/records/hazard/H-1'), { body: {} })
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, PATCH'])
    for (const path of ['/api/openapi.json', '/', '/healthz']) {
      const options = await client.send('OPTIONS', path)
      expect([path, options.status, options.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
    }
    const head = await client.send('HEAD', ours.at('/records/hazard'))
    expect(head.status).toBe(200)
  })

  test('every code is explained where a problem says that it is', async () => {
    const { type, code, title } = await refusal('GET', '/api/dragons')
    const explained = await ours.client.get(explainedCodeSchema, type)
    expect(explained).toMatchObject({ of: 'refusal', code, sentence: title, http: 404, exit: 2 })
    const rule = await ours.client.get(explainedCodeSchema, '/api/codes/haz-15')
    expect(rule).toMatchObject({
      of: 'rule',
      code: 'HAZ-15',
      level: 'blocker',
      cites: [
        { type: 'manufacturer-case', clauses: ['DCB0129 4.3.1', 'ISO 14971 5.4'] },
        { type: 'deployment-case', clauses: ['DCB0160 4.3.1'] },
      ],
    })
  })

  test('a header that names no single revision is not told to be missing', async () => {
    const hazard = await ours.create('hazard', { name: 'Read twice' })
    const change = { body: { fields: {} }, headers: { 'if-match': '"1", "2"' } }
    expect(await refusal('PATCH', `/records/hazard/${hazard.id}`, change)).toMatchObject({
      code: 'REVISION_NEEDED',
      detail: 'The header If-Match names no single revision, such as "7" in its quotes.',
    })
  })

  test('a change that does not say which revision it was made from', async () => {
    const hazard = await ours.create('hazard', { name: 'Read first' })
    const address = `/records/hazard/${hazard.id}`
    for (const headers of [{}, { 'if-match': '*' }, { 'if-match': '1' }, { 'if-match': '"one"' }]) {
      for (const [method, path, body] of [
        ['PATCH', address, { fields: {} }],
        ['POST', `${address}/move`, { action: 'close' }],
        ['POST', `${address}/retire`, { reason: 'Why' }],
        ['POST', `${address}/restore`, { reason: 'Why' }],
      ] as const) {
        expect(await refusal(method, path, { body, headers })).toMatchObject({ code: 'REVISION_NEEDED', status: 428 })
      }
    }
  })

  test('an overlapping change, with both versions; a disjoint one is merged', async () => {
    const hazard = await ours.create('hazard', { name: 'Contended', harm: 'Harm', effect: 'Effect' })
    await ours.change(hazard, { harm: 'Theirs', notes: 'Theirs too' })
    const address = `/records/hazard/${hazard.id}`
    const late = { body: { fields: { harm: 'Mine', effect: 'Mine too' } }, headers: readAt(hazard) }
    expect(await refusal('PATCH', address, late)).toMatchObject({
      code: 'CLASH',
      status: 409,
      details: { revision: 2, clashes: [{ field: 'harm', base: 'Harm', yours: 'Mine', theirs: 'Theirs' }] },
    })
    expect((await ours.detail(hazard)).record.fields['effect']).toBe('Effect')
    const merged = await ours.change(hazard, { effect: 'Mine too' })
    expect(merged).toMatchObject({ revision: 3, fields: { harm: 'Theirs', notes: 'Theirs too', effect: 'Mine too' } })
    expect(await ours.change(hazard, { harm: 'Theirs' })).toMatchObject({ revision: 3 })
  })

  test('a move from a revision that is no longer the present one', async () => {
    const hazard = await ours.create('hazard', { name: 'Moved on' })
    await ours.change(hazard, { harm: 'Harm' })
    const address = `/records/hazard/${hazard.id}`
    for (const [verb, body] of [
      ['move', { action: 'close' }],
      ['retire', { reason: 'Why' }],
    ] as const) {
      const refused = await refusal('POST', `${address}/${verb}`, { body, headers: readAt(hazard) })
      expect(refused).toMatchObject({ code: 'CLASH', details: { revision: 2 } })
    }
    const future = { body: { fields: { harm: 'Later' } }, headers: { 'if-match': '"99"' } }
    expect(await refusal('PATCH', address, future)).toMatchObject({ code: 'CLASH' })
  })

  test('an action that the state table does not have', async () => {
    const hazard = await ours.create('hazard', { name: 'Open' })
    const move = { body: { action: 'reopen' }, headers: readAt(hazard) }
    expect(await refusal('POST', `/records/hazard/${hazard.id}/move`, move)).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      remedy: 'Open to it: transfer (DCB0129 6.3.1), close (DCB0129 6.4.1).',
    })
    const cause = await ours.create('cause', { name: 'Without states' })
    const other = { body: { action: 'close' }, headers: readAt(cause) }
    expect(await refusal('POST', `/records/cause/${cause.id}/move`, other)).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      remedy: 'No action is open to it.',
    })
  })

  test('an action in a case of a deploying organisation, under its own standard', async () => {
    const theirs = await newCase(running().client, 'Wards', 'deployment-case')
    const hazard = await theirs.create('hazard', { name: 'Open' })
    const move = { body: { action: 'reopen' }, headers: readAt(hazard) }
    const refused = await theirs.client.refusal('POST', theirs.at(`/records/hazard/${hazard.id}/move`), move)
    expect(refused).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      remedy: 'Open to it: transfer, close (DCB0160 Clinical risk control: all risks accepted).',
    })
    expect((await theirs.detail(hazard)).moves).toMatchObject([
      { action: 'transfer', clauses: [] },
      { action: 'close', clauses: ['DCB0160 Clinical risk control: all risks accepted'] },
    ])
  })

  test('a reason that says nothing', async () => {
    const hazard = await ours.create('hazard', { name: 'Kept' })
    const retire = { body: { reason: '  ' }, headers: readAt(hazard) }
    expect(await refusal('POST', `/records/hazard/${hazard.id}/retire`, retire)).toMatchObject({
      code: 'INVALID_REQUEST',
      details: { issues: [{ path: ['reason'] }] },
    })
    const steps = [{ do: 'retire', record: hazard.id, revision: 1, reason: ' ' }]
    expect(await refusal('POST', '/batch', { body: { steps } })).toMatchObject({ code: 'REASON_NEEDED' })
  })

  test('a kind that does not belong in the space', async () => {
    const { client } = ours
    const register = await client.send('POST', '/api/spaces', { body: { name: 'Officers', type: 'register' } })
    const { id } = overviewSchema.shape.space.parse(await register.json())
    const hazard = { body: { fields: { name: 'Out of place' } } }
    expect(await refusal('POST', `/api/spaces/${id}/records/hazard`, hazard)).toMatchObject({ code: 'KIND_NOT_HERE' })
  })
})
