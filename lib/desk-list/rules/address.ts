import { isId } from '@/lib/kernel/id'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Params } from '../model'

/** Reads one name of an address; undefined for what is no choice: an address is never refused, only not understood. */
export type Reader<T> = (text: string) => T | undefined
export type Shape = Readonly<Record<string, Reader<unknown>>>
/** A list as its address says it. */
export type Address<S extends Shape> = { readonly [Name in keyof S]?: ReturnType<S[Name]> | undefined }

const LONGEST = 80
/** A whole number as it stands in an address: sealed. */
const LONGEST_TOKEN = 400

export const text: Reader<string> = (value) => value
export const id: Reader<string> = (value) => (isId(value) ? value : undefined)
export const day: Reader<PlainDate> = (value) => parsePlainDate(value) ?? undefined
export const townshipCode: Reader<string> = (value) => (/^\d{9}$/.test(value) ? value : undefined)
export const versionNumber: Reader<number> = (value) => (/^\d{1,4}$/.test(value) ? Number(value) : undefined)
export const oneOf =
  <T extends string>(choices: readonly T[]): Reader<T> =>
  (value) =>
    choices.find((choice) => choice === value)
export const codeIn =
  (table: { has: (code: string) => boolean }): Reader<string> =>
  (value) =>
    table.has(value) ? value : undefined

/** Every list can begin after a row, show one row beside it, and be shown without some of its columns. */
const COMMON = { after: text, open: id, without: text } as const
export type ListAddress<S extends Shape> = Address<S & typeof COMMON>

/** Reads an address's query by the shape of its list; names that the shape does not know are dropped. */
export function readAddress<const S extends Shape>(shape: S, params: Params): ListAddress<S> {
  const entries = Object.entries({ ...COMMON, ...shape }).flatMap(([name, read]) => {
    const value = read(plain(params[name]))
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  return Object.fromEntries(entries) as ListAddress<S>
}

/** Whether nothing is filtered: what is shown is all there is. */
export const isUnfiltered = (address: Params): boolean =>
  addressText({ ...address, after: undefined, open: undefined, without: undefined }) === ''

/** The query of an address as text, one value a name; empty when nothing is set. */
export const addressText = (address: Params): string =>
  new URLSearchParams(
    Object.entries(address).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  ).toString()

/** The same with its question mark. */
export function addressQuery(address: Params): string {
  const text = addressText(address)
  return text === '' ? '' : `?${text}`
}

/** Without control characters and surrounding blanks, and not endless. */
const plain = (value: string | string[] | undefined): string =>
  typeof value === 'string'
    ? value
        .replace(/[\u0000-\u001f]/g, '')
        .trim()
        .slice(0, value.startsWith('~') ? LONGEST_TOKEN : LONGEST)
    : ''

/** The columns that the address does not leave out; the first always stays, since it opens the row. */
export function columnsShown<C extends { readonly key: string }>(columns: readonly C[], without = ''): C[] {
  const left = new Set(without.split('.'))
  return columns.filter(({ key }, index) => index === 0 || !left.has(key))
}
