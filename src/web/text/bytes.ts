const KILO = 1_000
const MEGA = 1_000_000

/** A size as people say it, `340 kB` or `1.2 MB`. */
export function bytesText(bytes: number): string {
  return bytes < MEGA ? `${Math.ceil(bytes / KILO)} kB` : `${(bytes / MEGA).toFixed(1)} MB`
}
