import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkTo, type BankLink, type BankOrder, type BankWord } from '@/lib/platform/bank-link'
import { claimInstructions } from '@/lib/subsidy/commands/claim-instructions'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { noteBankWord } from '@/lib/subsidy/commands/note-bank-word'
import { sendBatch } from '@/lib/subsidy/commands/send-batch'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { getBankAnswers } from '@/lib/subsidy/queries/get-bank-answers'
import { readBankResult } from '@/lib/subsidy/rules/read-bank-result'
import { runBankWork } from '@/lib/wiring/run-bank-work'
import { payUnderKills } from '../../fault/payments'
import { asApplication, asOwner } from '../../support/owner-database'
import { make, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW, type County } from './subsidy-county'

let next = 519851

/** A batch of so many lines that three hands have sent by the link. */
async function sent(count: number): Promise<{ county: County; id: string }> {
  const county = await aCounty(String(next++))
  const instalments = Array.from({ length: count }, (_, index) => ({ on: '2026-09-01', yuan: (index + 1) * 100 }))
  await grantAward(county, { talentId: await aTalent(county), instalments })
  const { id } = await make(county)
  must(await checkBatch(county.checker, { batchId: id }, NOW))
  must(await sendBatch(county.exporter, { batchId: id }, NOW))
  return { county, id }
}

const paid = ({ amountYuan }: { amountYuan: string }): BankWord => ({
  state: 'paid',
  amountYuan,
  settledOn: '2026-09-14',
})

/** A bank that answers as told and remembers what it was told. */
function aBank(submit: (order: BankOrder) => BankWord, ask: (key: string) => BankWord = () => ({ state: 'unknown' })) {
  const told: string[] = []
  const asked: string[] = []
  const link: BankLink = {
    submit: (order) => {
      told.push(order.key)
      return Promise.resolve().then(() => submit(order))
    },
    ask: (key) => {
      asked.push(key)
      return Promise.resolve().then(() => ask(key))
    },
  }
  return { link, told, asked }
}

/** Later: what was claimed may be claimed again. */
const afterTheLease = (county: County) =>
  asOwner((client) =>
    client.query(
      `update bank_instruction set next_at = '2026-01-01' where county_code = $1 and status in ('sending', 'accepted')`,
      [county.code],
    ),
  )

describe('a batch by the link', () => {
  it('is sent by the third hand, paid line by line, reconciled by the fourth as if a file had come', async () => {
    const { county, id } = await sent(3)
    const bank = aBank((order) =>
      order.amountYuan === '200.00' ? { state: 'failed', code: 'E01', reason: '户名不符' } : paid(order),
    )
    must(await runBankWork(county.system, bank.link, NOW))
    expect(new Set(bank.told).size).toBe(3)
    expect(await getBankAnswers(county.reviewer, id)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    const bytes = must(await getBankAnswers(county.reconciler, id))
    expect(readBankResult(new TextDecoder().decode(bytes)).lines).toHaveLength(3)
    const done = must(await importBankResult(county.reconciler, { batchId: id, fileName: '直联', bytes }, NOW))
    expect(done).toMatchObject({ paid: 2, failed: 1, suspense: 0, reconciled: true })
    expect(await getBankAnswers(county.reconciler, id)).toMatchObject({ ok: false })
    expect(await violations(county)).toEqual([])
  })

  it('asks before it sends again what may have arrived, and never sends what the bank has', async () => {
    const { county } = await sent(1)
    const silent = aBank(() => {
      throw new Error('no answer')
    })
    must(await runBankWork(county.system, silent.link, NOW))
    await afterTheLease(county)
    const later = aBank(paid, () => ({ state: 'accepted' }))
    must(await runBankWork(county.system, later.link, NOW))
    await afterTheLease(county)
    must(await runBankWork(county.system, later.link, NOW))
    expect([silent.told.length, later.told.length, later.asked.length]).toEqual([1, 0, 2])
  })

  it('sends again, under the same key, only what the bank never heard of', async () => {
    const { county } = await sent(1)
    const silent = aBank(() => {
      throw new Error('no answer')
    })
    must(await runBankWork(county.system, silent.link, NOW))
    await afterTheLease(county)
    const later = aBank(paid)
    must(await runBankWork(county.system, later.link, NOW))
    expect(later.told).toEqual(silent.told)
    expect(later.asked).toEqual(silent.told)
  })

  it('holds an amount that is not the line’s in suspense', async () => {
    const { county, id } = await sent(1)
    must(await runBankWork(county.system, aBank(() => paid({ amountYuan: '99.00' })).link, NOW))
    const bytes = must(await getBankAnswers(county.reconciler, id))
    const done = must(await importBankResult(county.reconciler, { batchId: id, fileName: '直联', bytes }, NOW))
    expect(done).toMatchObject({ paid: 0, suspense: 1, reconciled: false })
  })

  it('is the worker’s to talk about, and an answer stands', async () => {
    const { county } = await sent(1)
    expect(await claimInstructions(county.exporter, {}, NOW)).toMatchObject({ ok: false })
    const [claimed] = must(await claimInstructions(county.system, {}, NOW))
    const attemptId = String(claimed?.attemptId)
    const word = { state: 'failed', code: 'E01', reason: '户名不符' } as const
    expect(await noteBankWord(county.exporter, { attemptId, word }, NOW)).toMatchObject({ ok: false })
    expect(must(await noteBankWord(county.system, { attemptId, word }, NOW)).isNoted).toBe(true)
    const contrary = { state: 'paid', amountYuan: '100.00', settledOn: '2026-09-14' } as const
    expect(must(await noteBankWord(county.system, { attemptId, word: contrary }, NOW)).isNoted).toBe(false)
    const change = asApplication((client) =>
      client.query(`update bank_instruction set status = 'sending' where attempt_id = $1`, [attemptId]),
    )
    await expect(change).rejects.toThrow('not altered')
  })

  it('is not taken up by two at once', async () => {
    const { county } = await sent(20)
    const all = (
      await Promise.all(Array.from({ length: 10 }, () => claimInstructions(county.system, {}, NOW)))
    ).flatMap(must)
    expect(all).toHaveLength(20)
    expect(new Set(all.map(({ attemptId }) => attemptId)).size).toBe(20)
  })
})

describe('the link itself', () => {
  const answers: Record<string, [number, string]> = {
    paid: [200, '{"state":"paid","amountYuan":"100.00","settledOn":"2026-09-14"}'],
    never: [404, '{}'],
    broken: [500, '{}'],
    strange: [200, '{"state":"maybe"}'],
    moved: [302, ''],
  }
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url?.split('/').at(-1) ?? ''] ?? [404, '{}']
    response.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end(body)
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void server.close())

  // Shows ASVS 15.3.2, 16.5.3
  it('believes only what it understands; everything else is nobody knows', async () => {
    const link = linkTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined)
    expect(await link.ask('paid')).toMatchObject({ state: 'paid' })
    expect(await link.ask('never')).toEqual({ state: 'unknown' })
    for (const key of ['broken', 'strange', 'moved']) await expect(link.ask(key), key).rejects.toThrow()
  })
})

// Shows G3
it('pays everybody once while office, database and bank are killed, counted at the bank', async () => {
  const outcome = await payUnderKills({
    payments: 120,
    batchSize: 30,
    kills: { office: 4, database: 1, bank: 1 },
    seed: 20_261_128,
  })
  expect(outcome).toMatchObject({ payments: 120, twice: 0, strange: 0, missing: 0 })
  expect(outcome.bank).toEqual(outcome.lines)
  expect(outcome.paid.fen).toBe(outcome.bank.fen)
  expect(outcome.ledgerFen).toBe(outcome.bank.fen)
}, 240_000)
