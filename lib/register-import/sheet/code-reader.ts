import { cellText, comparable, plainText } from './cell-text'
import { accept, complain, type Choice, type Reader } from './model'
import { shown } from './readers'
import { CODES_SHEET } from './template'

type Table = { readonly name: string; readonly entries: readonly { readonly code: string; readonly label: string }[] }

/**
 * A code of a table, given as the code or as its label. A label that ends in a note in brackets is understood without it
 * where that leaves no doubt; `aliases` are what offices write instead.
 */
export function codeReader(table: Table, aliases: Readonly<Record<string, string>> = {}): Reader<unknown> {
  const byText = lookupOf(table, aliases)
  return (cell) => {
    const code = byText.get(comparable(plainText(cell))) ?? byText.get(comparable(cellText(cell)))
    if (code !== undefined) return accept(code)
    return complain('code', `没有“${shown(cell)}”这一${table.name}，请填模板“${CODES_SHEET}”中的名称或代码`)
  }
}

type Listed = { readonly standard: string | null; readonly entries: readonly { code: string; label: string }[] }

/** A table as it is written out for who fills in a column; the county's own codes are words of ours, not theirs. */
export const choicesOf = ({ standard, entries }: Listed): Choice[] =>
  entries.map(({ code, label }) => ({ label, code: standard === null ? null : code }))

function lookupOf(table: Table, aliases: Readonly<Record<string, string>>): Map<string, string> {
  const byText = new Map<string, string>()
  const short = Map.groupBy(table.entries, ({ label }) => comparable(label.replace(/[（(].*$/, '')))
  for (const [text, entries] of short) {
    const [only, ...others] = entries
    if (only && others.length === 0) byText.set(text, only.code)
  }
  for (const { code, label } of table.entries) byText.set(comparable(label), code).set(comparable(code), code)
  for (const [text, code] of Object.entries(aliases)) byText.set(comparable(text), code)
  return byText
}
