import type { paths } from './generated/api'
import { language } from './language'

/** What a route answers: every field is there, one that has no value as null. */
export type Told<T> = T extends readonly (infer U)[]
  ? Told<U>[]
  : T extends object
    ? { [K in keyof T]-?: Told<Exclude<T[K], undefined>> }
    : T

type Content<R> = R extends { content: infer C } ? C[keyof C] : void
type Good<O> = O extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 204)]> : never

/** What the service answers to a method of a route, by its description. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> = Told<Good<paths[P][M]>>

/** What goes into an address. A query value that is undefined or empty is left out. */
export interface Asked {
  path?: Record<string, string>
  query?: Record<string, string | undefined>
  signal?: AbortSignal
}

/** What the service says in place of an answer: problem details (RFC 9457), or that it could not be reached (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title)
  }
}

let csrf: { header: string; token: string } | null = null
let signedOut: () => void = () => {}

/** Keeps the token that a session was given; every request that changes something carries it. */
export function useCsrf(given: { header: string; token: string }): void {
  csrf = given
}

/** What to do when the service no longer knows the session. */
export function whenSignedOut(then: () => void): void {
  signedOut = then
}

export async function get<P extends keyof paths>(route: P, asked: Asked = {}): Promise<Answer<P, 'get' & keyof paths[P]>> {
  return (await send('GET', route, asked)) as never
}

export async function post<P extends keyof paths>(
  route: P,
  body: unknown,
  asked: Asked = {},
): Promise<Answer<P, 'post' & keyof paths[P]>> {
  return (await send('POST', route, asked, body)) as never
}

export async function put<P extends keyof paths>(
  route: P,
  body: unknown,
  asked: Asked = {},
): Promise<Answer<P, 'put' & keyof paths[P]>> {
  return (await send('PUT', route, asked, body)) as never
}

export async function patch<P extends keyof paths>(
  route: P,
  body: unknown,
  asked: Asked = {},
): Promise<Answer<P, 'patch' & keyof paths[P]>> {
  return (await send('PATCH', route, asked, body)) as never
}

export async function remove<P extends keyof paths>(route: P, asked: Asked = {}): Promise<void> {
  await send('DELETE', route, asked)
}

/** Sends a file as it is; `sent` hears which part of it, from 0 to 1, has left. */
export async function bring<T>(route: string, file: Blob, asked: Asked, sent: (part: number) => void): Promise<T> {
  let answer = await brought(route, file, asked, sent)
  if (answer.status === 403 && (await csrfChanged())) answer = await brought(route, file, asked, sent)
  if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.responseText) as T
  if (answer.status === 401) signedOut()
  throw problemOf(answer, answer.responseText)
}

// Only this older way of asking tells how far a body has come.
function brought(route: string, file: Blob, asked: Asked, sent: (part: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(route, asked))
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', language.value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    if (csrf) request.setRequestHeader(csrf.header, csrf.token)
    request.upload.onprogress = (event) => sent(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => resolve(request)
    request.onerror = () => reject(new Problem(0, '', ''))
    request.onabort = () => reject(new DOMException('', 'AbortError'))
    asked.signal?.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** The address of a route. Every character of an id that could mean something else is written as its bytes. */
export function address(route: string, asked: Asked): string {
  const path = route.replace(/\{(\w+)}/g, (_, name: string) => encodeURIComponent(asked.path?.[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked.query ?? {})) {
    if (value) query.set(name, value)
  }
  return query.size > 0 ? `${path}?${query}` : path
}

async function send(method: string, route: string, asked: Asked, body?: unknown): Promise<unknown> {
  let response = await once(method, route, asked, body)
  // Another tab may have begun another session since.
  if (response.status === 403 && method !== 'GET' && (await csrfChanged())) response = await once(method, route, asked, body)
  const text = await response.text()
  if (!response.ok) {
    const problem = problemOf(response, text)
    if (response.status === 401 && !route.startsWith('/api/v1/session')) signedOut()
    throw problem
  }
  return text ? JSON.parse(text) : undefined
}

async function once(method: string, route: string, asked: Asked, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language.value }
  if (method !== 'GET') {
    // Also without a body: what says no type could be the form of any page, and is refused.
    headers['Content-Type'] = 'application/json'
    if (csrf) headers[csrf.header] = csrf.token
  }
  try {
    return await fetch(address(route, asked), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: asked.signal,
      credentials: 'same-origin',
    })
  } catch (failure) {
    if (asked.signal?.aborted) throw failure
    throw new Problem(0, '', '')
  }
}

async function csrfChanged(): Promise<boolean> {
  const before = csrf?.token
  const response = await once('GET', '/api/v1/session', {})
  if (response.ok) csrf = ((await response.json()) as { csrf: typeof csrf }).csrf
  return csrf?.token !== before
}

function problemOf(response: { status: number; statusText: string }, text: string): Problem {
  try {
    const told = JSON.parse(text) as { title?: string; detail?: string }
    return new Problem(response.status, told.title ?? '', told.detail ?? '')
  } catch {
    return new Problem(response.status, response.statusText, '')
  }
}
