import type { Fault, ReadRow } from '../sheet/model'

/**
 * Rows that say again what an earlier row of the file says: of a sheet about people or enterprises themselves the second
 * row about the same one, of other sheets the very same row.
 */
export function findRepeated(
  rows: readonly ReadRow[],
  { keyColumn, wholeRow, headerOf }: { keyColumn: string; wholeRow: boolean; headerOf: (key: string) => string },
): Fault[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, values }): Fault[] => {
    const key = values[keyColumn]
    if (key === undefined) return []
    const identity = wholeRow ? JSON.stringify(Object.entries(values).sort()) : key
    const earlier = first.get(identity)
    if (earlier === undefined) {
      first.set(identity, row)
      return []
    }
    return [{ row, header: headerOf(keyColumn), code: 'repeated', text: `与第 ${earlier} 行重复` }]
  })
}
