import { Secret, TOTP } from 'otpauth'

// What every authenticator app expects of RFC 6238: SHA-1, six digits, a new code each half minute.
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const SECRET_BYTES = 20
/** A code of the step before or after is right too: clocks differ. */
const STEPS_OFF = 1

/** A new secret that an authenticator app and the server share, base32. */
export function newSharedSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address that an authenticator app reads from a QR code. */
export function authenticatorAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...SETTINGS, issuer, label, secret: Secret.fromBase32(secret) }).toString()
}

/** The time step a code belongs to, or null when it is wrong, too old, or of a step that was spent already. */
export function stepOfCode(secret: string, code: string, lastStep: number, milliseconds: number): number | null {
  const shared = { ...SETTINGS, secret: Secret.fromBase32(secret) }
  const off = TOTP.validate({ ...shared, token: code, timestamp: milliseconds, window: STEPS_OFF })
  if (off === null) return null
  const step = Math.floor(milliseconds / 1000 / SETTINGS.period) + off
  return step > lastStep ? step : null
}

/** The code of a moment, as the app shows it. */
export function codeAt(secret: string, milliseconds: number): string {
  return TOTP.generate({ ...SETTINGS, secret: Secret.fromBase32(secret), timestamp: milliseconds })
}
