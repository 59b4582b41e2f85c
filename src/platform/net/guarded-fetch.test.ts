import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AddressRefused, createGuardedFetch } from './guarded-fetch.ts'

const PUBLIC = '93.184.215.14'

const NOT_PUBLIC = [
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  `::ffff:${PUBLIC}`,
  '64:ff9b::a00:1',
  'fc00::1',
  'fdff::1',
  'fe80::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:a00:1::1',
]

const familyOf = (address: string) => (address.includes(':') ? 6 : 4)
const inAddress = (address: string) => (address.includes(':') ? `[${address}]` : address)

/** A fetch that finds these addresses behind every name, and is stopped before it would reach a public one. */
function leadingTo(addresses: readonly string[], loopback = false) {
  const resolve = () => Promise.resolve(addresses.map((address) => ({ address, family: familyOf(address) })))
  const fetchFrom = createGuardedFetch({ loopback, resolve })
  return (url: string) => fetchFrom(url, { signal: AbortSignal.abort(new Error('on its way')) })
}

describe('a fetch of what people type in', () => {
  let server: Server
  let url: string
  let asked = 0
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1
      if (request.url === '/away') response.writeHead(302, { location: `${url}/there` }).end()
      else if (request.url === '/long') response.end(Buffer.alloc(1_000_001))
      else request.pipe(response.setHeader('x-method', request.method ?? ''))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has one
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test.each(NOT_PUBLIC)('does not go to %s, nor to a name that leads there', async (address) => {
    await expect(leadingTo([])(`https://${inAddress(address)}/`)).rejects.toThrow(AddressRefused)
    await expect(leadingTo([address])('https://provider.example/')).rejects.toThrow(AddressRefused)
    await expect(leadingTo([PUBLIC, address])('https://provider.example/')).rejects.toThrow(AddressRefused)
  })

  test.each([PUBLIC, '172.15.0.1', '172.32.0.1', '192.169.0.1', '2a00:1450:4009:81f::200e'])(
    'goes to %s, and to a name that leads there',
    async (address) => {
      await expect(leadingTo([])(`https://${inAddress(address)}/`)).rejects.toThrow(/aborted|on its way/)
      await expect(leadingTo([address])('https://provider.example/')).rejects.toThrow(/aborted|on its way/)
    },
  )

  test('however an address is spelt', async () => {
    for (const spelt of ['0x7f000001', '2130706433', '0177.0.0.1', '127.1', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]']) {
      await expect(leadingTo([PUBLIC])(`https://${spelt}/`)).rejects.toThrow(AddressRefused)
    }
  })

  test('goes nowhere when a name resolves to nothing or cannot be resolved', async () => {
    await expect(leadingTo([])('https://provider.example/')).rejects.toThrow(AddressRefused)
    const lost = createGuardedFetch({ loopback: true, resolve: () => Promise.reject(new Error('ENOTFOUND')) })
    await expect(lost('https://provider.example/')).rejects.toThrow('ENOTFOUND')
  })

  test('refuses what is not HTTPS, and a password in an address', async () => {
    for (const address of [`http://${PUBLIC}/`, 'ftp://provider.example/', `https://me:secret@${PUBLIC}/`]) {
      await expect(leadingTo([PUBLIC])(address)).rejects.toThrow(AddressRefused)
      await expect(leadingTo([PUBLIC], true)(address)).rejects.toThrow(AddressRefused)
    }
  })

  test('asks this machine only where that is allowed, and nothing else private even then', async () => {
    const before = asked
    await expect(createGuardedFetch({ loopback: false })(url)).rejects.toThrow(AddressRefused)
    await expect(createGuardedFetch({ loopback: false })(url.replace('127.0.0.1', 'localhost'))).rejects.toThrow(
      AddressRefused,
    )
    await expect(leadingTo(['10.0.0.1'], true)('https://provider.example/')).rejects.toThrow(AddressRefused)
    expect(asked).toBe(before)
    const answer = await createGuardedFetch({ loopback: true })(url, { method: 'POST', body: 'été' })
    expect([answer.status, answer.headers.get('x-method'), await answer.text()]).toEqual([200, 'POST', 'été'])
  })

  test('follows no redirect, and reads no endless answer', async () => {
    const local = createGuardedFetch({ loopback: true })
    const before = asked
    const away = await local(`${url}/away`)
    expect([away.status, away.headers.get('location'), asked - before]).toEqual([302, `${url}/there`, 1])
    await expect(local(`${url}/long`)).rejects.toThrow(RangeError)
  })
})
