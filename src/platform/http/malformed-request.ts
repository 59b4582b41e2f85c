import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { REFUSALS } from '../../domain/record/refusal-catalogue.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { problemText } from './problem.ts'
import { headersOfEveryAnswer } from './security-headers.ts'

/** The limits that a refusal of a malformed request names, and a maker of request ids. */
export interface MalformedLimits {
  readonly headerBytes: number
  readonly headersMs: number
  readonly requestMs: number
  readonly newId: () => string
}

/** Answers, on the bare connection, what the parser of node would not take: too large, too slow, or no HTTP. */
export function answerMalformed(limits: MalformedLimits): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  return (error, socket) => {
    // Gone, or in the middle of an answer: whatever were written now would be taken for a part of it.
    if (error.code === 'ECONNRESET' || !socket.writable || hasBegunToAnswer(socket)) {
      socket.destroy(error)
      return
    }
    const refusal = refusalOf(error, limits)
    const { http } = REFUSALS[refusal.code]
    const requestId = limits.newId()
    const body = problemText(refusal, requestId)
    const headers = {
      ...headersOfEveryAnswer(false),
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      'x-request-id': requestId,
      connection: 'close',
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${http} ${STATUS_CODES[http] ?? ''}\r\n${lines.join('')}\r\n${body}`)
  }
}

/** Node keeps the answer that is being written beside its socket. */
function hasBegunToAnswer(socket: Duplex): boolean {
  const answer: unknown = '_httpMessage' in socket ? socket['_httpMessage'] : null
  return typeof answer === 'object' && answer !== null && 'headersSent' in answer && answer.headersSent === true
}

function refusalOf({ code }: NodeJS.ErrnoException, { headerBytes, headersMs, requestMs }: MalformedLimits): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return refuse(
        'HEADERS_TOO_LARGE',
        `The headers are larger than ${headerBytes / 1024} kB.`,
        'Send fewer or shorter headers; a browser may have to forget the cookies of this site.',
      )
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refuse(
        'TOO_SLOW',
        `The request did not arrive whole: ${headersMs / 1000} seconds are allowed for its headers and ${requestMs / 1000} for all of it.`,
        'Try again over a faster connection, or send less at a time.',
      )
    default:
      return refuse('INVALID_REQUEST', 'What was sent is not HTTP/1.1.', 'Send a valid request.')
  }
}
