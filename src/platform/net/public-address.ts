import { BlockList, isIP } from 'node:net'

/** IPv4 addresses that lie in no public network (IANA special-purpose registry), as network and length. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Parts of the public IPv6 space that lead elsewhere: to a tunnel's IPv4 address, or nowhere. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const notPublic4 = networks(NOT_PUBLIC_4, 'ipv4')
const notPublic6 = networks(NOT_PUBLIC_6, 'ipv6')
/** All that is given out of IPv6 begins so; what does not is local, mapped, or reserved. */
const given6 = networks([['2000::', 3]], 'ipv6')

/** Whether an address lies in the public internet; what is no address does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !notPublic4.check(address, 'ipv4')
  return version === 6 && given6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6')
}

const loopback4 = networks([['127.0.0.0', 8]], 'ipv4')

/** Whether an address is this machine itself: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return loopback4.check(address, 'ipv4')
  return version === 6 && new URL(`http://[${address}]`).hostname === '[::1]'
}

/** Whether a host, as an address names it, can be nothing but this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || isLoopbackAddress(hostname.replaceAll(/^\[|\]$/g, ''))
}

function networks(list: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const blocked = new BlockList()
  for (const [network, length] of list) blocked.addSubnet(network, length, family)
  return blocked
}
