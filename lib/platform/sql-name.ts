import { Prisma } from '@/generated/prisma/client'

const NAME = /^[a-z][a-z0-9_]*$/

/**
 * The name of a table, or of a column after the name of its row, for a statement over tables that are known as data. A name
 * cannot be a parameter: whatever is not plainly a name is a bug, and throws.
 */
export function sqlName(...path: readonly string[]): Prisma.Sql {
  if (path.length === 0 || !path.every((name) => NAME.test(name)))
    throw new Error(`no name of a table or column: ${path.join('.')}`)
  return Prisma.raw(path.map((name) => `"${name}"`).join('.'))
}
