import type pg from 'pg'
import { callAction, honest, listActions, type Fields } from '../../support/call-action'
import { sessionOf } from '../../support/own-session'
import { VISITORS, type Cookies, type Visitor } from '../../support/people'
import type { SeededRows } from '../../support/seeded-rows'
import { server } from '../../support/server'

/** A visitor, anybody else of the demo by user name, or whose account it is. */
export type Caller = Visitor | { readonly user: string } | { readonly account: string }

type Sql = { readonly text: string; readonly values?: readonly unknown[] }
const sql = (asked: string | Sql): Sql => (typeof asked === 'string' ? { text: asked } : asked)

/** What a call needs of the county: its rows, and what others do before it. */
export type World = {
  readonly rows: SeededRows
  readonly find: <T>(asked: string | Sql) => Promise<T>
  readonly id: (asked: string | Sql) => Promise<string>
  /** For what no command of the desk brings about: a day that comes near, a login at the provider. */
  readonly write: (asked: string) => Promise<void>
  readonly cookieOf: (caller: Caller) => Promise<string | null>
  /** Does what comes before, as its page would; fails where it is not done. */
  readonly first: (action: string, caller: Caller, fields: Fields) => Promise<void>
  readonly upload: (path: string, caller: Caller, file: { name: string; bytes: Uint8Array }) => Promise<void>
  /** A page or a file as the caller is answered. */
  readonly read: (path: string, caller: Caller) => Promise<Uint8Array>
  /** The value of a field that a page hides in its form: what was seen is what is posted. */
  readonly hidden: (path: string, caller: Caller, name: string) => Promise<string>
  /** The last code sent to a phone or an address. */
  readonly codeFor: (to: string) => Promise<string>
}

/** How an action that somebody may call is called in earnest. */
export type Allowed =
  | {
      /** Whoever does it; the first visitor that the table names when absent. */
      readonly as?: Caller | ((world: World) => Promise<Caller>)
      /** The form of the table when absent. */
      readonly form?: (world: World) => Fields | Promise<Fields>
      /** It answers and writes nothing: a preview. */
      readonly asksOnly?: true
    }
  /** Why it cannot be done here, and where it is. */
  | { readonly elsewhere: string }

export function worldOf(client: pg.Client, rows: SeededRows, cookies: Cookies): World {
  const find = async <T>(asked: string | Sql): Promise<T> => {
    const { text, values = [] } = sql(asked)
    const ordered = /order by/.test(text) ? text : `${text} order by 1`
    const { rows: found } = await client.query(`${ordered} limit 1`, [...values])
    if (found[0] === undefined) throw new Error(`the county has no row for: ${text}`)
    return found[0] as T
  }
  const id = async (asked: string | Sql) => (await find<{ id: string }>(asked)).id
  const cookieOf = async (caller: Caller): Promise<string | null> => {
    // The visitors logged in when the table began: what asks who they are has its own spec.
    await client.query(`update login_session set confirmed_at = now() where confirmed_at is not null`)
    if (typeof caller === 'string') return VISITORS[caller] === null ? null : cookies[caller]
    const byName = { text: `select id from account where user_name = $1`, values: [Object.values(caller)[0]] }
    return `jucai.session=${await sessionOf(client, 'account' in caller ? caller.account : await id(byName))}`
  }
  const read = async (path: string, caller: Caller): Promise<Uint8Array> => {
    const response = await fetch(new URL(path, server().url), { headers: honest(await cookieOf(caller)) })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const match = async (path: string, caller: Caller, pattern: RegExp): Promise<string> => {
    const found = pattern.exec(new TextDecoder().decode(await read(path, caller)))?.[1]
    if (found === undefined) throw new Error(`${path} says nothing like ${String(pattern)}`)
    return found
  }
  return {
    ...{ rows, find, id, cookieOf, read },
    write: async (asked) => void (await client.query(asked)),
    first: async (name, caller, fields) => {
      const action = listActions().find((one) => one.name === name)
      if (!action) throw new Error(`the build has no ${name}`)
      const answer = await callAction(action, fields, honest(await cookieOf(caller)))
      if (answer.state?.status !== 'done' && answer.redirect === null)
        throw new Error(`${name} was to come first: ${JSON.stringify(answer.state)?.slice(0, 300)}`)
    },
    upload: async (path, caller, { name, bytes }) => {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(bytes)]), name)
      const headers = honest(await cookieOf(caller))
      const response = await fetch(new URL(path, server().url), { method: 'POST', headers, body, redirect: 'manual' })
      if (response.status >= 400)
        throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 200)}`)
    },
    hidden: (path, caller, name) => match(path, caller, new RegExp(`${name}\\\\?":\\\\?"([^"\\\\]+)`)),
    codeFor: (to) => match(`/demo/inbox?to=${encodeURIComponent(to)}`, 'nobody', /验证码[^0-9]{0,12}(\d{6})/),
  }
}
