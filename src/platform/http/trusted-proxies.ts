import { BlockList, isIP, isIPv6 } from 'node:net'

/** Adds an address or a network such as `10.0.0.0/8`; answers whether it is one. */
export function addTrusted(list: BlockList, entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/')
  if (isIP(address) === 0 || more.length > 0) return false
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (bits === undefined) {
    list.addAddress(address, family)
    return true
  }
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (family === 'ipv6' ? 128 : 32)) return false
  list.addSubnet(address, Number(bits), family)
  return true
}

/**
 * Finds who sent a request: the peer, or, where the peer is a trusted proxy, the last address in `X-Forwarded-For` that is
 * not one itself. What stands before that address anybody may have written.
 */
export function clientAddress(proxies: readonly string[]): (peer: string, forwardedFor: string | null) => string {
  const trusted = new BlockList()
  for (const proxy of proxies) addTrusted(trusted, proxy)
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return (peer, forwardedFor) => {
    let address = plain(peer)
    const passedOn = (forwardedFor ?? '').split(',').map((entry) => plain(entry.trim()))
    while (isIP(address) !== 0 && isTrusted(address)) {
      const before = passedOn.pop()
      if (before === undefined || isIP(before) === 0) break
      address = before
    }
    return address
  }
}

/** An IPv4 address that came in through an IPv6 socket, as IPv4. */
function plain(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}

/** What counts as one place: an IPv4 address, or the /64 that a single subscriber of IPv6 is given. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  // A part in dotted form stands for two groups.
  const groups = before.length + after.length + (address.includes('.') ? 1 : 0)
  const whole = tail === undefined ? before : [...before, ...Array<string>(8 - groups).fill('0'), ...after]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
