import { beforeAll, describe, expect, it } from 'vitest'
import { checkRecord } from '@/lib/audit/commands/check-record'
import { checkRecordHourly } from '@/lib/audit/commands/check-record-hourly'
import { checkInvariants } from '@/lib/audit/queries/check-invariants'
import { getChainState } from '@/lib/audit/queries/get-chain-state'
import { getChainVerification } from '@/lib/audit/queries/get-chain-verification'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { runRecordWork } from '@/lib/wiring/run-record-work'
import { asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'
import { sealAll, SYSTEM } from './chain'

const NOW = wallNow()
const asSql = (sql: string) => asOwner((client) => client.query(sql))
const anHourAgo = () => asSql(`update audit_check set checked_at = checked_at - interval '61 minutes'`)
const alarms = async () => {
  const { rows } = await asOwner((client) =>
    client.query<{ who: string; body: string }>(
      `select account.user_name as who, body from inbox_message message
         join account on account.id = message.account_id where target_kind = 'record' order by message.id`,
    ),
  )
  return rows
}

beforeAll(sealAll)

// Shows ASVS 16.4.2 · G14
describe('验证记录链', () => {
  it('is asked by the auditor and the leader, and by nobody else', async () => {
    for (const key of ['shenji', 'linbuzhang'])
      expect(await checkRecord(await actorFor(key), {}, NOW)).toEqual(ok({ findingCount: 0 }))
    for (const key of ['zhangmin', 'xitong', 'anquan', 'ouyang', 'hengrui']) {
      const actor = await actorFor(key)
      expect(await checkRecord(actor, {}, NOW)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
      expect(await getChainState(actor)).toBeNull()
      expect(await getChainVerification(actor)).toBeNull()
    }
  })

  it('shows who asked last, what was looked at, and the head', async () => {
    const auditor = await actorFor('shenji')
    await sealAll()
    await checkRecord(auditor, {}, NOW)
    const state = await getChainState(auditor)
    expect(state?.lastCheck).toMatchObject({
      checkedByName: auditor.name,
      findingCount: 0,
      sealNumber: state?.head?.number,
      sealedCount: state?.head?.count,
      headHash: state?.head?.hash,
    })
    // What was asked is itself a line of the record, and waits for its seal.
    expect(state?.unsealedCount).toBe(1)
  })
})

describe('the hourly verification', () => {
  it('is done once an hour, and tells nobody while all is well', async () => {
    expect(await runRecordWork(SYSTEM, {}, NOW)).toMatchObject({ ok: true })
    expect(await checkRecordHourly(SYSTEM, {}, NOW)).toEqual(ok({ findingCount: null }))
    await anHourAgo()
    expect(await checkRecordHourly(SYSTEM, {}, NOW)).toEqual(ok({ findingCount: 0 }))
    expect(await alarms()).toEqual([])
    expect(await checkInvariants(SYSTEM)).toEqual([])
  })

  it('is the worker’s alone', async () => {
    const asked = await checkRecordHourly(await actorFor('shenji'), {}, NOW)
    expect(asked).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  })

  it('tells every auditor what it found, once', async () => {
    const victim = `(select row_id from audit_seal_line where seq = 7)`
    const source = await asOwner((client) => client.query(`select source from audit_seal_line where seq = 7`))
    expect(source.rows).toEqual([{ source: 'event' }])
    await asSql(`update audit_event set summary = summary || '。' where id = ${victim}`)
    await anHourAgo()
    expect(await checkRecordHourly(SYSTEM, {}, NOW)).toEqual(ok({ findingCount: 1 }))
    expect(await alarms()).toEqual([{ who: 'shenji', body: expect.stringContaining('1 处异常') as string }])
    await anHourAgo()
    expect(await checkRecordHourly(SYSTEM, {}, NOW)).toEqual(ok({ findingCount: 1 }))
    expect(await alarms()).toHaveLength(1)
    const [violation] = await checkInvariants(SYSTEM)
    expect(violation).toMatchObject({ code: 'chainIsWhole', ids: [expect.stringContaining('number 7')] })
  })

  it('says so when rows have waited for a seal for more than ten minutes', async () => {
    await actorFor('zhangmin')
    await asSql(`update audit_event set recorded_at = recorded_at - interval '11 minutes'
                  where id in (select row_id from audit_unsealed)`)
    const found = await getChainVerification(SYSTEM)
    expect(found?.findings.map(({ kind }) => kind)).toEqual(['rowChanged', 'unsealedLong'])
    // Late work is no broken promise of the data.
    expect((await checkInvariants(SYSTEM))[0]?.ids).toHaveLength(1)
  })
})
