/** Something a person can do from where they are: what the palette lists, the keyboard sheet explains and keys call. */
export interface ScreenAction {
  /** Tells it from every other, and is kept among the recent ones. */
  readonly id: string
  readonly name: string
  /** Under which heading it stands. */
  readonly group: string
  /** Keys one after the other, as `g h`; one that is a single character alone can be switched off. */
  readonly keys?: string
  /** What a person's roles must allow, by the name the server gives it. */
  readonly permission?: string
  /** Why it cannot be done now, where that has another reason than the person's roles. */
  readonly unavailable?: string | undefined
  readonly run: () => void
}

/** Why a person's roles do not allow something, or null where they do. */
export type PermissionJudge = (permission: string) => string | null

/** Why an action cannot be done now; null when it can. */
export function reasonAgainst(action: ScreenAction, judge: PermissionJudge): string | null {
  return (action.permission === undefined ? null : judge(action.permission)) ?? action.unavailable ?? null
}
