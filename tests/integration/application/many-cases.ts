import type pg from 'pg'
import { asOwner } from '../../support/owner-database'

/** Enterprises the copies are spread over, so that they do not wait for one enterprise's ceiling. */
const ENTERPRISES = 500

type Copying = { readonly client: pg.Client; readonly count: number }
type Copied = { readonly table: string; readonly where: string; readonly change: Readonly<Record<string, string>> }

/** The columns of a table that are written, not generated. */
async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return found.rows.map(({ name }) => name)
}

/** Each row found, `count` times over, with other values where `change` says (SQL; `origin` is the row, `n` the copy). */
async function copyRows({ client, count }: Copying, { table, where, change }: Copied): Promise<void> {
  const columns = await columnsOf(client, table)
  const changed = Object.entries({ id: idOf('origin.id'), ...change }).map(([name, sql]) => `'${name}', ${sql}`)
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.map((name) => `copy.${name}`).join(', ')}
       from ${table} origin cross join generate_series(1, ${count}) n
       cross join lateral
         jsonb_populate_record(null::${table}, to_jsonb(origin) || jsonb_build_object(${changed.join(', ')})) copy
      where ${where}`,
  )
}

const idOf = (column: string, copy = 'n'): string => `md5(${column}::text || '-' || ${copy})::uuid`
const enterpriseOf = (column: string): string => idOf(column, `(n % ${ENTERPRISES})`)
const BLIND = "encode(sha256((origin.identity_blind || n)::bytea), 'hex')"

/**
 * A case walked by the commands, `count` times over: each about a person of its own with the same records, at one of
 * many enterprises. Answers with the copies' ids, in their order.
 */
export function copyCase(applicationId: string, count: number): Promise<string[]> {
  return asOwner(async (client) => {
    const found = await client.query<{ talent_id: string; employer_id: string; payee_account_id: string }>(
      'select talent_id, employer_id, payee_account_id from application where id = $1',
      [applicationId],
    )
    const parties = found.rows[0]
    if (!parties) throw new Error('no such case')
    const to = { client, count }
    await copyRows(
      { client, count: ENTERPRISES },
      {
        table: 'enterprise',
        where: `origin.id = '${parties.employer_id}'`,
        change: {
          id: enterpriseOf('origin.id'),
          uscc: `left(origin.uscc, 14) || lpad(n::text, 4, '0')`,
          controller_key: 'null',
        },
      },
    )
    await copyPeople(to, parties.talent_id)
    await copyRows(to, {
      table: 'payee_account',
      where: `origin.id = '${parties.payee_account_id}'`,
      change: { owner_id: idOf('origin.owner_id') },
    })
    await copyRows(to, {
      table: 'application',
      where: `origin.id = '${applicationId}'`,
      change: {
        number: `'2026-' || (500000 + n)`,
        talent_id: idOf('origin.talent_id'),
        employer_id: enterpriseOf('origin.employer_id'),
        payee_account_id: idOf('origin.payee_account_id'),
      },
    })
    for (const table of ['application_event', 'review_decision', 'application_assessment']) {
      const change = { application_id: idOf('origin.application_id') }
      await copyRows(to, { table, where: `origin.application_id = '${applicationId}'`, change })
    }
    const copies = await client.query<{ id: string }>(
      `select ${idOf(`'${applicationId}'`)} as id from generate_series(1, ${count}) n order by n`,
    )
    return copies.rows.map(({ id }) => id)
  })
}

async function copyPeople(to: Copying, talentId: string): Promise<void> {
  const employer = { employer_id: enterpriseOf('origin.employer_id') }
  await copyRows(to, {
    table: 'talent',
    where: `origin.id = '${talentId}'`,
    change: { identity_blind: BLIND, ...employer },
  })
  const person = { talent_id: idOf('origin.talent_id') }
  const where = `origin.talent_id = '${talentId}'`
  for (const table of ['education_record', 'credential', 'housing_record', 'honour'])
    await copyRows(to, { table, where, change: person })
  await copyRows(to, { table: 'recognition', where, change: { ...person, application_id: 'null' } })
  const employment = { ...person, enterprise_id: enterpriseOf('origin.enterprise_id') }
  await copyRows(to, { table: 'employment', where, change: employment })
  await copyRows(to, { table: 'insurance_spell', where, change: { ...person, payer_id: 'null' } })
  const subject = { subject_id: idOf('origin.subject_id') }
  await copyRows(to, { table: 'fact_verification', where: `origin.subject_id = '${talentId}'`, change: subject })
}
