export type CodeEntry<C extends string = string> = { readonly code: C; readonly label: string }

/** A closed list of codes with their Chinese labels, in the order in which a form offers them. */
export type CodeTable<C extends string = string> = {
  readonly name: string
  /** Number of the national standard; null for the county's own vocabulary. */
  readonly standard: string | null
  readonly entries: readonly CodeEntry<C>[]
  /** The codes alone, never empty: what `z.enum` takes. */
  readonly codes: readonly [C, ...C[]]
  has(code: string): code is C
  labelOf(code: C): string
  /** The label of a code from outside, null when the table does not hold it. */
  find(code: string): string | null
}

type Row<C extends string> = readonly [code: C, label: string]

/** Builds a frozen table; throws on an empty one or on a code given twice. */
export function codeTable<const C extends string>(
  name: string,
  standard: string | null,
  rows: readonly Row<C>[],
): CodeTable<C> {
  const labels: ReadonlyMap<string, string> = new Map(rows)
  const [first, ...rest] = rows.map(([code]) => code)
  if (first === undefined || labels.size !== rows.length) throw new Error(`${name}: empty, or a code twice`)
  return Object.freeze({
    name,
    standard,
    entries: Object.freeze(rows.map(([code, label]) => Object.freeze({ code, label }))),
    codes: Object.freeze<[C, ...C[]]>([first, ...rest]),
    has: (code: string): code is C => labels.has(code),
    labelOf: (code: C) => labels.get(code) ?? code,
    find: (code: string) => labels.get(code) ?? null,
  })
}

/** A table of the county's own vocabulary, from a record of labels (keys are words, so their order is kept). */
export const ownTable = <const C extends string>(name: string, labels: Readonly<Record<C, string>>): CodeTable<C> =>
  codeTable<C>(name, null, Object.entries(labels) as [C, string][])

/** Rows written compactly: '01 汉族 02 蒙古族'. Labels hold no space. */
export function rowsOf(text: string): Row<string>[] {
  const words = text.trim().split(/\s+/)
  return words.flatMap((code, index) => (index % 2 === 0 ? [[code, words[index + 1] ?? ''] as const] : []))
}
