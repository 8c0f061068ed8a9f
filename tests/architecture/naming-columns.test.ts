import { describe, expect, it } from 'vitest'
import { NAMING_COLUMNS, primaryKeyOf } from '@/lib/duplicate/rules/naming-columns'
import { asOwner } from '../support/owner-database'

const known = new Set(NAMING_COLUMNS.map(({ table, column }) => `${table}.${column}`))

/** Ids that name no entry of a register, and what they name. Accounts end in `_by_id`, `actor_id` or `account_id`. */
const NAMES_NOBODY: Record<string, string> = {
  'application.notice_id': 'a notice',
  'audit_seal_line.row_id': 'a line of the record, of a history or of the ledger',
  'audit_unsealed.row_id': 'the same',
  'disbursement_batch.follows_batch_id': 'a batch',
  'duplicate_verdict.pair_id': 'a pair',
  'handover_line.subject_id': 'a case, an import or an opening batch',
  'ledger_entry.entitlement_id': 'an award',
  'ledger_entry.payment_id': 'a payment',
  'ledger_transaction.reference_id': 'an award, a payment, a batch or a claim',
  'opening_line.award_id': 'an award',
  'match.item_id': 'an item',
  'match_count.item_id': 'an item',
  'offer_look.item_id': 'an item',
  'match.version_id': 'a version of an item',
  'match_run.cursor': 'how far a round has come',
  'merge_change.merge_id': 'a merge',
  'policy_version_check.version_id': 'a version of an item',
  'public_notice_row.subject_id': 'a case',
  'recognition.application_id': 'a case',
  'simulation.before_version_id': 'a version of an item',
  'simulation.cursor': 'how far a simulation has come',
  'simulation.item_id': 'an item',
  'simulation.version_id': 'a version of an item',
  'simulation_line.simulation_id': 'a simulation',
  'suspense_item.sub_budget_id': 'a sub-budget',
  'talent_card.application_id': 'a case',
}
const isAccount = (column: string): boolean => /(_by_id|\.actor_id|\.account_id|\.entered_by|_account_id)$/.test(column)

const names = (sql: string): Promise<string[]> =>
  asOwner(async (client) => (await client.query<{ found: string }>(sql)).rows.map(({ found }) => found))

const REFERENCES = `
  select c.conrelid::regclass || '.' || a.attname as found
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid in ('talent'::regclass, 'enterprise'::regclass) and a.attname <> 'county_code'
  order by 1`

/** Columns of ids that no reference holds. */
const LOOSE_IDS = `
  select t.relname || '.' || a.attname as found
  from pg_attribute a join pg_class t on t.oid = a.attrelid
  where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.attname <> 'id' and (a.atttypid = 'uuid'::regtype or (a.atttypid = 'text'::regtype and a.attname like '%\\_id'))
    and not exists (select 1 from pg_constraint c where c.contype = 'f' and c.conrelid = t.oid and a.attnum = any (c.conkey))
  order by 1`

const COLUMNS = `
  select t.relname || '.' || a.attname as found
  from pg_attribute a join pg_class t on t.oid = a.attrelid
  where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and a.atttypid in ('uuid'::regtype, 'text'::regtype) and a.attname not in ('id', 'county_code')
  order by 1`

const HOLDS_AN_ENTRY = (table: string, column: string): string => `
  select 1 from "${table}" as row
  join (select id::text as name from talent union all select identity_blind from talent
        union all select id::text from enterprise union all select uscc from enterprise) as entry
    on entry.name = row."${column}"::text limit 1`

describe('a column that can name an entry of a register', () => {
  it('is known to the merge, where a reference says so', async () => {
    expect((await names(REFERENCES)).filter((column) => !known.has(column))).toEqual([])
  })

  it('is known to the merge, or said to name nobody, where it is a bare id', async () => {
    const loose = (await names(LOOSE_IDS)).filter((column) => !isAccount(column) && !(column in NAMES_NOBODY))
    expect(loose.filter((column) => !known.has(column))).toEqual([])
  })

  it('is known to the merge, wherever the demo county has an entry in it', async () => {
    const columns = await names(COLUMNS)
    const found = await asOwner(async (client) => {
      const holding: string[] = []
      for (const column of columns) {
        const [table, name] = column.split('.') as [string, string]
        const held = await client.query(HOLDS_AN_ENTRY(table, name))
        if (held.rowCount) holding.push(column)
      }
      return holding
    })
    const own = ['talent.identity_blind', 'enterprise.uscc']
    const strange = found.filter((column) => !known.has(column) && !own.includes(column))
    expect(strange.filter((column) => !(column in NAMES_NOBODY))).toEqual([])
    expect(found).toEqual(
      expect.arrayContaining(['application.talent_id', 'account.subject_id', 'fact_change.subject_id']),
    )
  })

  it('is a column that there is, in a table with that primary key', async () => {
    const columns = await names(COLUMNS)
    expect([...known].filter((column) => !columns.includes(column))).toEqual([])
    const keys = await names(`
      select t.relname || ' ' || string_agg(a.attname, ',' order by array_position(i.indkey::int2[], a.attnum)) as found
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
      where i.indisprimary and t.relnamespace = 'public'::regnamespace and a.attname <> 'county_code' group by t.relname`)
    const moved = [...new Set(NAMING_COLUMNS.filter(({ how }) => how === 'move').map(({ table }) => table))]
    expect(moved.filter((table) => !keys.includes(`${table} ${primaryKeyOf(table).join()}`))).toEqual([])
  })
})
