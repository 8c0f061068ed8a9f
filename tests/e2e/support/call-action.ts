import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../../../scripts/paths'
import { server } from './server'

/** A server action of the build: `name` is its file and export, as the table of access names it. */
export type Action = { readonly id: string; readonly name: string; readonly path: string }

/** The fields of a form, as its page would post them. A list is posted once per value. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

const ANY_ID = '00000000-0000-7000-8000-000000000000'

/** Every server action that the build can be asked for, whether a page shows it or not. The clock of the demo last: what it moves, the worker goes on with. */
export function listActions(): Action[] {
  const file = join(ROOT, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => {
      const path = pathOf(Object.keys(workers)[0] ?? 'app/page')
      return { id, name: `${filename} ${exportedName}`, path }
    })
    .sort((one, other) => clock(one) - clock(other) || one.name.localeCompare(other.name))
}

const clock = ({ name }: { readonly name: string }): number => Number(name.includes('moveClock'))

/** An address at which the page of a worker ('app/(public)/notices/[id]/page') would answer. */
const pathOf = (worker: string): string =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]+\)/g, '')
    .replaceAll(/\[[^\]]+\]/g, ANY_ID) || '/'

type EncodeReply = (value: unknown) => Promise<string | FormData>

/** React's own encoder, as a browser uses it: it only lacks the bundler's loader, which nothing here calls. */
function loadEncoder(): EncodeReply {
  Object.assign(globalThis, { __webpack_require__: () => ({}) })
  const load = createRequire(import.meta.url)
  const client = load('next/dist/compiled/react-server-dom-webpack/client.edge') as { encodeReply: EncodeReply }
  return client.encodeReply
}
const encodeReply = loadEncoder()

/** What came back: the state for the form, where the answer sent the browser, and the cookies it set. */
export type Answer = {
  readonly http: number
  readonly state: { readonly status?: string; readonly reasons?: readonly { readonly code: string }[] } | null
  readonly redirect: string | null
  readonly cookies: readonly string[]
  readonly text: string
}

/** Calls an action over HTTP, as the form on its page would. `headers` replaces the honest ones. */
export async function callAction(action: Action, fields: Fields, headers: Record<string, string>): Promise<Answer> {
  return postToAction(action, await encodeArguments([{ status: 'idle' }, formOf(fields)]), headers)
}

/** The form that holds these fields. */
export function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** The body in which a browser sends these arguments of an action. */
export const encodeArguments = (args: readonly unknown[]): Promise<string | FormData> => encodeReply(args)

/** Posts a body to an action as it stands, whether a browser would send it or not. */
export async function postToAction(
  action: Pick<Action, 'id' | 'path'>,
  body: string | FormData,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await fetch(new URL(action.path, server().url), {
    method: 'POST',
    redirect: 'manual',
    headers: { Accept: 'text/x-component', 'Next-Action': action.id, ...headers },
    body,
  })
  const text = await response.text()
  return {
    http: response.status,
    state: stateIn(text),
    redirect: response.headers.get('x-action-redirect'),
    cookies: response.headers.getSetCookie(),
    text,
  }
}

/** The headers of somebody who presses the button on our own page. */
export const honest = (cookie: string | null): Record<string, string> => ({
  Origin: server().url,
  'Sec-Fetch-Site': 'same-origin',
  ...(cookie === null ? {} : { Cookie: cookie }),
})

/** Row 1 of the reply is what the action returned; `1:E{…}` is one that threw. */
function stateIn(text: string): Answer['state'] {
  const row = rowsOf(Buffer.from(text)).find((one) => one.startsWith('1:{'))
  return row === undefined ? null : (JSON.parse(row.slice(2)) as Answer['state'])
}

const [NEWLINE, COMMA] = [10, 44]

/** The rows of React's reply: each to its line's end, but a long text (`2:T4a,…`) by its length in bytes, whatever is in it. */
function rowsOf(reply: Buffer): string[] {
  const rows: string[] = []
  for (let from = 0; from < reply.length;) {
    const [, length] = /^[0-9a-f]+:T([0-9a-f]+),/.exec(reply.toString('latin1', from, from + 24)) ?? []
    const line = reply.indexOf(NEWLINE, from)
    const end = line < 0 ? reply.length : line
    const to = length === undefined ? end : reply.indexOf(COMMA, from) + 1 + parseInt(length, 16)
    rows.push(reply.toString('utf8', from, to))
    from = length === undefined ? to + 1 : to
  }
  return rows
}
