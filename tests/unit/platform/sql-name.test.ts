import { describe, expect, it } from 'vitest'
import { sqlName } from '@/lib/platform/sql-name'

// Shows ASVS 1.2.4
describe('the name of a table or column', () => {
  it('becomes SQL in quotes, after the name of its row', () => {
    expect(sqlName('talent').sql).toBe('"talent"')
    expect(sqlName('row', 'talent_id').sql).toBe('"row"."talent_id"')
  })

  it('is refused where it is anything else', () => {
    for (const path of [[], [''], ['talent"; DROP TABLE talent'], ['row.id'], ['Talent'], ['row', '1']]) {
      expect(() => sqlName(...path)).toThrow('no name of a table or column')
    }
  })
})
