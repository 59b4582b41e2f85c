import { describe, expect, test } from 'vitest'
import { clientAddress, networkOf } from './trusted-proxies.ts'

describe('who sent a request', () => {
  const behindProxies = clientAddress(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

  test.each([
    ['a peer that is no proxy, whatever it claims', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a proxy that names its client', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['a proxy on an IPv6 socket', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['a client that wrote entries of its own', '127.0.0.1', '1.1.1.1, 2.2.2.2, 198.51.100.1', '198.51.100.1'],
    ['two proxies, one behind the other', '127.0.0.1', '1.1.1.1, 198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['a chain of proxies only', '127.0.0.1', '10.9.9.9', '10.9.9.9'],
    ['a proxy that names no address', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['a proxy that names nobody', '127.0.0.1', null, '127.0.0.1'],
    ['a client over IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ])('%s', (_what, peer, forwardedFor, address) => {
    expect(behindProxies(peer, forwardedFor)).toBe(address)
  })

  test('nobody is believed where no proxy is trusted', () => {
    expect(clientAddress([])('127.0.0.1', '198.51.100.1')).toBe('127.0.0.1')
  })
})

describe('what counts as one place', () => {
  test.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8:0:1::5', '2001:db8:0:1::/64'],
    ['2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['2001:DB8:0:1:0:0:0:6', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
