import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPaper } from '../../../prisma/seed/cases/paper'
import { ROOT } from '../../../scripts/paths'
import { server } from './server'

/** Every route handler of the app as 'METHOD /address/[id]', read from its files. */
export function listRoutes(): string[] {
  const files = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, 'app', file), 'utf8')
      const methods = source.matchAll(/^export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE)\b/gm)
      const address = `/${file.replace(/\/?route\.ts$/, '')}`.replaceAll(/\/\([^)]+\)/g, '')
      return [...methods].map(([, method]) => `${method} ${address}`)
    })
    .sort()
}

/** What came back from a route. */
export type RouteAnswer = { readonly http: number; readonly isSentToLogin: boolean; readonly text: string }

/** Calls a route as its page would: a POST carries one small file. */
export async function callRoute(name: string, address: string, headers: Record<string, string>): Promise<RouteAnswer> {
  const method = name.split(' ')[0] ?? 'GET'
  const form = new FormData()
  form.append('file', new Blob([demoPaper('paper')], { type: 'application/pdf' }), 'paper.pdf')
  const response = await fetch(new URL(address, server().url), {
    method,
    headers,
    redirect: 'manual',
    ...(method === 'POST' ? { body: form } : {}),
  })
  const isSentToLogin = response.headers.get('location')?.startsWith('/login') === true
  return { http: response.status, isSentToLogin, text: await response.text() }
}
