/** What the database thread is told at its start. */
export interface EngineSettings {
  /** Where the files live; null keeps everything in memory. */
  readonly directory: string | null
  /** A dump of an initialised directory that spares the first start its initdb. */
  readonly template: string | null
}

/** What the main thread may say: bytes of the PostgreSQL wire protocol, or that it is time to close. */
export type ToEngine = Uint8Array | 'close'

/** What the database thread answers. */
export type FromEngine =
  | Uint8Array
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'closed' }

/** Whether what a thread was started with are the settings it needs. */
export function isEngineSettings(value: unknown): value is EngineSettings {
  return typeof value === 'object' && value !== null && 'directory' in value && 'template' in value
}
