import { FIELD_WORDS } from '@/lib/policy/rulebook/words/field-words'
import { VALUE_WORDS } from '@/lib/policy/rulebook/words/value-words'

const START = '<!-- words -->\n'
const END = '<!-- /words -->'

/** The document with its tables of words written anew. */
export function withWordTables(document: string): string {
  const [before = '', rest = ''] = document.split(START)
  const tables = `\n${tableOf('字段', FIELD_WORDS)}\n${tableOf('值', VALUE_WORDS)}\n`
  return `${before}${START}${tables}${END}${rest.slice(rest.indexOf(END) + END.length)}`
}

function tableOf(what: string, words: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(words).map(
    ([key, [word, ...others]]) => `| ${word} | \`${key}\` | ${others.join('、')} |\n`,
  )
  return `| ${what} | 英文 | 也可写 |\n|---|---|---|\n${rows.join('')}`
}
