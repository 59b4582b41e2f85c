import type { z } from 'zod'
import type { Authority } from '../../domain/permission/permission.ts'
import type { RefusalCode } from '../../domain/record/refusal-catalogue.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import type { RateLimit } from './rate-limit.ts'

/** What an endpoint is handed once its request has been parsed. */
export interface Call<P, Q, B> {
  readonly authority: Authority
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The form that was sent; empty where the endpoint takes none. */
  readonly form: FormData
  readonly request: Request
  readonly requestId: string
  /** The address the request came from, seen through the proxies that are trusted. */
  readonly address: string
  /** Whether people reach this server over HTTPS, so that cookies must not travel without it. */
  readonly secure: boolean
  /** Whether the session that sent the request still speaks for somebody; a stream outlives the first answer. */
  readonly stillSignedIn: () => Promise<boolean>
}

/** A call of an open endpoint: nobody may be signed in yet. */
export type OpenCall<P, Q, B> = Omit<Call<P, Q, B>, 'authority' | 'stillSignedIn'>

/** How a parsed call is answered: a value for JSON, a whole response for streams and files, or a refusal. */
export type Answer<T> = T | Response | Refusal

/** One operation of the interface: what it takes, what it gives, and the call that answers it. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  readonly path: string
  readonly name: string
  readonly summary: string
  readonly tag: string
  readonly params: z.ZodObject | undefined
  readonly query: z.ZodObject | undefined
  readonly body: z.ZodType | undefined
  /** The shape of a multipart form, whose parts the endpoint reads for itself. */
  readonly form: z.ZodObject | undefined
  /** The schema of a JSON answer, or the media types of any other, joined by commas. */
  readonly gives: z.ZodType | string
  /** What it means when there is nothing to give (204), where that may be. */
  readonly nothing: string | undefined
  readonly status: 200 | 201 | 202
  readonly headers: readonly string[]
  /** The refusals that are its own, beside those that come of what it takes. */
  readonly refuses: readonly RefusalCode[]
  /** How often it may be called, where that is not the general limit. */
  readonly limit: RateLimit | undefined
  /** Whether it answers people who are not signed in. */
  readonly open: boolean
  /** Gives an `Answer`, or a promise of one. */
  answer(call: Call<unknown, unknown, unknown> | OpenCall<unknown, unknown, unknown>): unknown
}

type Parsed<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined

interface Declaration<
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
  G extends z.ZodType | string,
> {
  readonly method: Endpoint['method']
  readonly path: string
  readonly name: string
  readonly summary: string
  readonly tag: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly form?: z.ZodObject
  readonly gives: G
  readonly nothing?: string
  readonly status?: Endpoint['status']
  readonly headers?: readonly string[]
  readonly refuses?: Endpoint['refuses']
  readonly limit?: RateLimit
}

type Answering<C, G extends z.ZodType | string> = {
  answer(
    call: C,
  ): Promise<Answer<G extends z.ZodType ? z.input<G> : Response>> | Answer<G extends z.ZodType ? z.input<G> : Response>
}

/** Declares an endpoint; its types follow from its schemas. */
export function endpoint<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  G extends z.ZodType | string = string,
>(declaration: Declaration<P, Q, B, G> & Answering<Call<Parsed<P>, Parsed<Q>, Parsed<B>>, G>): Endpoint {
  return {
    ...declared(declaration),
    open: false,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mount parses each part with these schemas first
    answer: (call) => declaration.answer(call as Call<Parsed<P>, Parsed<Q>, Parsed<B>>),
  }
}

/** Declares an endpoint that answers people who are not signed in: those that let them in. */
export function openEndpoint<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  G extends z.ZodType | string = string,
>(declaration: Declaration<P, Q, B, G> & Answering<OpenCall<Parsed<P>, Parsed<Q>, Parsed<B>>, G>): Endpoint {
  return {
    ...declared(declaration),
    open: true,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mount parses each part with these schemas first
    answer: (call) => declaration.answer(call as OpenCall<Parsed<P>, Parsed<Q>, Parsed<B>>),
  }
}

function declared(
  declaration: Declaration<z.ZodObject | undefined, z.ZodObject | undefined, z.ZodType | undefined, z.ZodType | string>,
): Omit<Endpoint, 'answer' | 'open'> {
  return {
    method: declaration.method,
    path: declaration.path,
    name: declaration.name,
    summary: declaration.summary,
    tag: declaration.tag,
    params: declaration.params,
    query: declaration.query,
    body: declaration.body,
    form: declaration.form,
    gives: declaration.gives,
    nothing: declaration.nothing,
    status: declaration.status ?? 200,
    headers: declaration.headers ?? [],
    refuses: declaration.refuses ?? [],
    limit: declaration.limit,
  }
}
