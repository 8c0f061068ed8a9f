import { sha256 } from './crypto'

const MARK = '/* kept */'

/** The name under which a connection keeps a statement that begins with the mark; none for every other. */
export const keptName = ({ sql }: { readonly sql: string }): string =>
  sql.trimStart().startsWith(MARK) ? `kept-${sha256(sql).slice(0, 40)}` : ''
