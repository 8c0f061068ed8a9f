import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { asOwner } from '../support/owner-database'
import { exportedValues, filesUnder, parse } from './source-files'

/** The words of an `export const X = ['a', 'b'] as const`, or null. */
function wordsOf(node: ts.Node | null): string[] | null {
  if (node === null || !ts.isVariableDeclaration(node) || !node.initializer || !ts.isAsExpression(node.initializer))
    return null
  const list = node.initializer.expression
  if (!ts.isArrayLiteralExpression(list) || !list.elements.every(ts.isStringLiteral)) return null
  return list.elements.map((element) => (element as ts.StringLiteral).text)
}

const unions = filesUnder('lib', /\.ts$/)
  .flatMap((path) => exportedValues(parse(path)))
  .flatMap(({ node }) => {
    const words = wordsOf(node)
    return words === null ? [] : [words.toSorted().join()]
  })

/** Enums of the platform, which uses Prisma's own type of them. */
const OF_THE_PLATFORM = ['outbox_status']

describe("the database's enums", () => {
  it('each say exactly what a union in code says', async () => {
    const enums = await asOwner((client) =>
      client.query<{ name: string; words: string[] }>(
        `select t.typname as name, array_agg(e.enumlabel::text order by e.enumlabel collate "C") as words
         from pg_type t join pg_enum e on e.enumtypid = t.oid
         where t.typnamespace = 'public'::regnamespace group by 1 order by 1`,
      ),
    )
    const ours = enums.rows.filter(({ name }) => !OF_THE_PLATFORM.includes(name))
    const strangers = ours.filter(({ words }) => !unions.includes(words.toSorted().join()))
    expect(strangers.map(({ name, words }) => `${name}: ${words.join(', ')}`)).toEqual([])
  })
})
