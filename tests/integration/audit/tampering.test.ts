import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type pg from 'pg'
import { anchorRecord } from '@/lib/audit/commands/anchor-record'
import { sealHash } from '@/lib/audit/repository/seals'
import { wallNow } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/prisma'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { sealAll, SYSTEM, tampered, verify } from './chain'

/** Two lines in the middle of the record, which is sealed and whose head is kept outside. */
let middle: string[]

const found = async (tamper: (client: pg.Client) => Promise<unknown>) => (await tampered(tamper, verify)).findings
const edited = (change: string) => found((client) => client.query(`update audit_event set ${change}`, [middle[0]]))

beforeAll(async () => {
  await sealAll()
  for (let time = 0; time < 10; time += 1) await actorFor('shenji')
  expect(await sealAll()).toBe(10)
  await anchorRecord(SYSTEM, {}, wallNow())
  const { rows } = await asOwner((client) =>
    client.query<{ id: string }>(
      `select row_id as id from audit_seal_line where source = 'event' and seq > 40 order by seq limit 2`,
    ),
  )
  middle = rows.map(({ id }) => id)
})

describe('a record that nobody touched', () => {
  it('is whole, and covers every line of it, of the histories and of the ledger', async () => {
    const { findings, head, unsealedCount, anchoredNumber } = await verify()
    expect(findings).toEqual([])
    expect(unsealedCount).toBe(0)
    expect(anchoredNumber).toBe(head?.number)
    const { rows } = await asOwner((client) =>
      client.query<{ all: number }>(
        `select ((select count(*) from audit_event) + (select count(*) from application_event)
                 + (select count(*) from ledger_transaction))::int as all`,
      ),
    )
    expect(head?.count).toBe(rows[0]?.all)
  })
})

// Shows ASVS 16.4.2 · G14
describe('each of the eight tamperings is found, by the owner of the database too', () => {
  afterEach(async () => expect((await verify()).findings).toEqual([]))

  it('1: an amount changed in the record', async () => {
    const change = `detail = coalesce(detail, '{}') || '{"amountFen": 1}' where id = $1`
    expect(await edited(change)).toEqual([expect.objectContaining({ kind: 'rowChanged', rowId: middle[0] })])
  })

  it('2: the actor changed', async () => {
    const change = `actor_name = '张三' where id = $1`
    expect(await edited(change)).toEqual([expect.objectContaining({ kind: 'rowChanged', rowId: middle[0] })])
  })

  it('3: the time changed, by a thousandth of a second', async () => {
    const change = `recorded_at = recorded_at + interval '1 millisecond' where id = $1`
    expect(await edited(change)).toEqual([expect.objectContaining({ kind: 'rowChanged', rowId: middle[0] })])
  })

  it('4: a hash changed: of a row, of a line, of a seal', async () => {
    expect(await edited(`hmac = reverse(hmac) where id = $1`)).toEqual([
      expect.objectContaining({ kind: 'rowChanged' }),
    ])
    const line = `update audit_seal_line set digest = reverse(digest) where row_id = $1`
    const kinds = (await found((client) => client.query(line, [middle[0]]))).map(({ kind }) => kind)
    expect(kinds).toEqual(['linesChanged', 'rowChanged'])
    const seal = await found((client) => client.query(`update audit_seal set hash = reverse(hash) where number = 1`))
    expect(seal.map(({ kind }) => kind)).toContain('sealChanged')
  })

  it('5: a row in the middle removed, and its line with it', async () => {
    const gone = (client: pg.Client) => client.query(`delete from audit_event where id = $1`, [middle[0]])
    expect(await found(gone)).toEqual([expect.objectContaining({ kind: 'rowMissing', rowId: middle[0] })])
    const both = await found(async (client) => {
      await gone(client)
      await client.query(`delete from audit_seal_line where row_id = $1`, [middle[0]])
    })
    expect(both).toEqual([expect.objectContaining({ kind: 'linesChanged' })])
  })

  it('6: two rows exchanged', async () => {
    const exchange = `
      update audit_event row set summary = other.summary, action = other.action, detail = other.detail, hmac = other.hmac,
             recorded_at = other.recorded_at, object_id = other.object_id
        from audit_event other where row.id = any ($1) and other.id = any ($1) and other.id <> row.id`
    const rows = await found((client) => client.query(exchange, [middle]))
    expect(rows.map(({ kind, rowId }) => [kind, rowId])).toEqual(middle.map((id) => ['rowChanged', id]))
    const numbers = `
      update audit_seal_line line set row_id = other.row_id, digest = other.digest from audit_seal_line other
       where line.row_id = any ($1) and other.row_id = any ($1) and other.row_id <> line.row_id`
    const lines = await found(async (client) => {
      await client.query(`alter table audit_seal_line drop constraint audit_seal_line_pkey`)
      await client.query(`drop index audit_seal_line_county_code_row_id_key`)
      await client.query(numbers, [middle])
      await client.query(`alter table audit_seal_line add primary key (county_code, seq)`)
      await client.query(
        `create unique index audit_seal_line_county_code_row_id_key on audit_seal_line (county_code, row_id)`,
      )
    })
    expect(lines).toEqual([expect.objectContaining({ kind: 'linesChanged' })])
  })

  it('7: the last ten removed, with every trace of them in the database', async () => {
    const kinds = (await found(cutTail)).map(({ kind }) => kind)
    expect(kinds).toEqual(['tailCut'])
  })

  it('7b: the last ten removed, and the seal left', async () => {
    const kinds = await found((client) => client.query(`${LAST_TEN} delete from audit_event where id in (table last)`))
    expect(kinds.map(({ kind }) => kind)).toEqual(Array(10).fill('rowMissing'))
  })

  it('8: a row changed and every later hash computed anew without the key', async () => {
    const kinds = (await found(rehash)).map(({ kind }) => kind)
    expect(kinds).toContain('sealChanged')
    expect(kinds).toContain('rechained')
  })
})

describe('what somebody does who has the key too', () => {
  // Shows ASVS 16.4.3
  it('is found by the file outside: a row removed, and the chain made anew by our own sealer', async () => {
    const anew = async (client: pg.Client) => {
      await client.query(`delete from audit_event where id = $1`, [middle[0]])
      await client.query(
        `insert into audit_unsealed select county_code, row_id, source from audit_seal_line where row_id <> $1`,
        [middle[0]],
      )
      await client.query(`delete from audit_seal_line`)
      await client.query(`delete from audit_seal`)
    }
    const kinds = await tampered(anew, async () => {
      await sealAll()
      // Until there are as many seals as were written down outside.
      let now = await verify()
      while ((now.head?.number ?? 0) < now.anchoredNumber) {
        await actorFor('shenji')
        await sealAll()
        now = await verify()
      }
      return now.findings.map(({ kind }) => kind)
    })
    expect(kinds).toEqual(['rechained'])
  })

  it('is found by the seal after it: one in the middle made anew', async () => {
    const seal = await prisma.auditSeal.findFirstOrThrow({ where: { countyCode: COUNTY, number: 1 } })
    const sealedAt = new Date(seal.sealedAt.getTime() - 1_000)
    const anew = [sealedAt, sealHash({ ...seal, sealedAt })]
    const kinds = (
      await found((client) => client.query('update audit_seal set sealed_at = $1, hash = $2 where number = 1', anew))
    ).map(({ kind }) => kind)
    expect(kinds).toEqual(['chainBroken'])
  })
})

describe('a row written past the commands', () => {
  const LINE = `
    insert into audit_event (county_code, id, recorded_at, business_at, actor_id, actor_name, actor_kind, action, object_kind,
                             object_id, summary, hmac)
    select county_code, gen_random_uuid(), recorded_at, business_at, actor_id, actor_name, actor_kind, action, object_kind,
           object_id, '没有发生过的事', hmac from audit_event limit 1`

  it('is found at once while no trigger saw it', async () => {
    expect(await found((client) => client.query(LINE))).toEqual([expect.objectContaining({ kind: 'neverSealed' })])
  })

  it('is found for ever once it is sealed: its own HMAC does not fit', async () => {
    const forge = async (client: pg.Client) => {
      await client.query(`set session_replication_role = 'origin'`)
      await client.query(LINE)
    }
    const kinds = await tampered(forge, async () => {
      await sealAll()
      return (await verify()).findings.map(({ kind }) => kind)
    })
    expect(kinds).toEqual(['rowForged'])
  })
})

const LAST_TEN = `with last as (select row_id from audit_seal_line order by seq desc limit 10)`

/** Seals and rows from the last seal on; the chain before is whole by itself. */
async function cutTail(client: pg.Client): Promise<void> {
  const last = `(select max(number) from audit_seal)`
  await client.query(
    `delete from audit_event where id in (select row_id from audit_seal_line where seal_number = ${last})`,
  )
  await client.query(
    `delete from application_event where id in (select row_id from audit_seal_line where seal_number = ${last})`,
  )
  await client.query(`delete from audit_seal_line where seal_number = ${last}`)
  await client.query(`delete from audit_seal where number = ${last}`)
}

/** As somebody would who read our code but has no key: digests, content and hashes all agree, under a hash of their own. */
async function rehash(client: pg.Client): Promise<void> {
  await client.query(`update audit_event set actor_name = '张三' where id = $1`, [middle[0]])
  await client.query(`update audit_seal_line set digest = md5(digest) where row_id = $1`, [middle[0]])
  await client.query(`
    update audit_seal seal set content_hash = encode(sha256(convert_to((
      select string_agg(concat_ws('|', line.seq, line.source, line.row_id, coalesce(line.digest, 'gone'), line.is_genuine),
                        E'\\n' order by line.seq) from audit_seal_line line where line.seal_number = seal.number), 'UTF8')), 'hex')`)
  await client.query(`update audit_seal set hash = encode(sha256(convert_to(content_hash, 'UTF8')), 'base64')`)
  await client.query(`
    update audit_seal seal set previous_hash = coalesce((select hash from audit_seal before where before.number = seal.number - 1), '')`)
}
