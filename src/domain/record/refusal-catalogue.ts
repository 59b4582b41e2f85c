interface RefusalMeaning {
  readonly http: number
  readonly exit: number
  readonly means: string
}

const refusal = (http: number, means: string, exit = 2): RefusalMeaning => ({ http, exit, means })

/** Every refusal code with its HTTP status, its CLI exit code and what it means: the one table edges read. */
export const REFUSALS = {
  UNKNOWN_KIND: refusal(404, 'The address names a kind of record that does not exist.'),
  UNKNOWN_SPACE: refusal(404, 'No space with this id can be seen by you.'),
  UNKNOWN_RECORD: refusal(404, 'No record with this id or reference can be seen by you in this space.'),
  UNKNOWN_LINK: refusal(404, 'No link with this id can be seen by you in this space.'),
  UNKNOWN_ROUTE: refusal(404, 'Nothing answers at this address.'),
  UNKNOWN_CODE: refusal(404, 'No rule and no refusal has this code.'),
  INVALID_FIELDS: refusal(422, 'A field is missing, unknown, or not of the shape its kind declares.'),
  INVALID_REQUEST: refusal(400, 'The request is not of the shape the interface documents.'),
  REVISION_NEEDED: refusal(428, 'A change must say which revision it was made from.'),
  CLASH: refusal(409, 'Somebody else changed the same field since it was read; both versions are kept.'),
  ACTION_NOT_ALLOWED: refusal(
    409,
    'The state table has no such action from the present state, or its condition is not met.',
  ),
  RECORD_RETIRED: refusal(409, 'A retired record takes no change until it is restored.'),
  REASON_NEEDED: refusal(422, 'Retiring, restoring or ending something needs a reason.'),
  LINK_NOT_ALLOWED: refusal(422, 'The kind of one end does not allow this role to the kind of the other.'),
  LINK_EXISTS: refusal(409, 'The two records are already joined in this role.'),
  LINK_ENDED: refusal(409, 'The link has already been ended.'),
  KIND_NOT_HERE: refusal(422, 'This kind of record does not belong in this type of space.'),
  NOT_SIGNED_IN: refusal(401, 'Nobody is signed in.'),
  NOT_PERMITTED: refusal(403, 'Your role does not allow this action.'),
  SIGN_IN_LINK_SPENT: refusal(401, 'A sign-in link works once and for a short time.'),
  ORIGIN_REFUSED: refusal(403, 'The request came from another site.'),
  KEY_REUSED: refusal(422, 'The idempotency key was used before with another body.'),
  RATE_LIMITED: refusal(429, 'Too many requests came in too short a time; the answer says when to try again.'),
  TOO_SLOW: refusal(408, 'The request took longer to arrive than the stated limit.'),
  HEADERS_TOO_LARGE: refusal(431, 'The headers of the request are larger than the stated limit.'),
  TOO_LARGE: refusal(413, 'The request or file is larger than the stated limit.'),
  FILE_MISSING: refusal(404, 'The path names no file or folder that can be read.'),
  FILE_EMPTY: refusal(422, 'The file holds no bytes.'),
  FILE_UNREADABLE: refusal(422, 'The file is not what its name says, or is damaged.'),
  FILE_HOSTILE: refusal(422, 'The file exceeds a limit that no honest file of its kind reaches.'),
  FORMAT_UNKNOWN: refusal(422, 'No reader knows this kind of file.'),
  NO_HAZARDS: refusal(422, 'The file was read, but no hazard was found in it.'),
  QUESTIONS_OPEN: refusal(409, 'The import has questions that nobody has answered.'),
  ANSWERS_INVALID: refusal(422, 'The answers name a question or choice that does not exist.'),
  UNKNOWN_WORK: refusal(404, 'No long work with this id is known; finished work is forgotten after an hour.'),
  IMPORT_UNKNOWN: refusal(404, 'No prepared import has this id, or it has expired.'),
  REPORT_UNKNOWN: refusal(404, 'No report has this name or format.'),
  REPORT_FAILED: refusal(500, 'The document could not be made.', 3),
  OUTPUT_UNWRITABLE: refusal(422, 'The file that was asked for cannot be written there.'),
  DATABASE_LOCKED: refusal(503, 'Another Safecase process holds the data directory.', 2),
  DATABASE_NEWER: refusal(503, 'The database was written by a newer Safecase.', 2),
  DATABASE_UNREACHABLE: refusal(503, 'The database does not answer.', 3),
  DATABASE_FULL: refusal(507, 'The database has no room left; what is stored can still be read.', 3),
  DATABASE_READ_ONLY: refusal(503, 'The database takes no writes now; what is stored can still be read.', 3),
  NOT_READY: refusal(503, 'This server process takes no work now.', 3),
  SERVER_UNREACHABLE: refusal(503, 'No running Safecase server was found.', 2),
  CONFIGURATION_INVALID: refusal(500, 'A setting has a value that cannot be used.', 2),
  INTERNAL: refusal(500, 'Something failed that should not; nothing was stored.', 3),
} as const satisfies { readonly [code: string]: RefusalMeaning }

/** The stable codes of all refusals. */
export type RefusalCode = keyof typeof REFUSALS
