import { toPlainDate } from '@/lib/kernel/plain-date'
import { answerBankFile } from '../../../../prisma/seed/bank'
import { DAY, PERSON, WORDS } from '../entry'
import type { Allowed, Caller, World } from './world'

const PAYING = 'app/office/payments/actions.ts'
const RETURNING = 'app/office/payments/return-actions.ts'
const OPENING = 'app/office/fund/opening/actions.ts'
const CLOSING = 'app/office/fund/closing/actions.ts'
const NO_YEAR_OVER = 'no year of the demo’s is over with money left: tests/integration/subsidy/year-closing'
/** Made by 陈会: the other three hands. */
const [CHECKER, EXPORTER, RECONCILER]: [Caller, Caller, Caller] = [
  { user: 'qianjin' },
  { user: 'sunli' },
  { user: 'wudui' },
]
const UNKNOWN = '0'.repeat(32)

/** What the page shows of one due payment is what is posted. */
async function selection(world: World): Promise<Record<string, string>> {
  const { id, net } = await world.find<{ id: string; net: string }>(
    `select id, (amount_fen - offset_fen)::text as net from payment where status = 'due' order by id`,
  )
  const contentHash = await world.hidden(`/office/payments/new?ids=${id}`, 'treasurer', 'contentHash')
  return { purpose: '人才待遇兑现', paymentIds: id, count: '1', totalFen: net, contentHash }
}

const latest = (world: World) =>
  world.find<{ id: string; total: string }>(
    `select id, total_fen::text as total from disbursement_batch order by id desc`,
  )

async function made(world: World): Promise<string> {
  await world.first(`${PAYING} make`, 'treasurer', await selection(world))
  return (await latest(world)).id
}
async function checked(world: World): Promise<string> {
  const batchId = await made(world)
  await world.first(`${PAYING} check`, CHECKER, { batchId })
  return batchId
}

async function exported(world: World): Promise<string> {
  const batchId = await checked(world)
  await world.first(`${PAYING} exportFile`, EXPORTER, { batchId, encoding: 'utf-8' })
  return batchId
}

/** The bank's answer to a batch: its one line bounces, or is one that nobody knows. */
async function answered(world: World, kind: 'bounced' | 'unknown'): Promise<string> {
  const batchId = await exported(world)
  const file = new TextDecoder().decode(await world.read(`/office/payments/batches/${batchId}/file`, EXPORTER))
  const own = answerBankFile(file.replace(/^\uFEFF/, ''), toPlainDate(DAY), kind === 'bounced' ? [1] : [])
  const [header = '', line = ''] = own.split('\r\n')
  const stranger = ['2', UNKNOWN, ...line.split('|').slice(2)].join('|')
  const answer = kind === 'bounced' ? own : [`${header.split('|')[0]}|2`, line, stranger, ''].join('\r\n')
  const bytes = new TextEncoder().encode(answer)
  await world.upload(`/office/payments/batches/${batchId}/result`, RECONCILER, { name: '回盘.txt', bytes })
  return batchId
}

/** Of somebody who left before the years were served: a part is asked back. */
async function receivable(world: World): Promise<string> {
  const entitlementId = await world.id(
    `select award.id from entitlement award join payment on payment.entitlement_id = award.id and payment.status = 'paid'
      where award.status = 'active' and award.item_code = 'SET-05' order by award.id`,
  )
  const leaving = { endedOn: DAY, reason: 'left', servedMonths: '4', note: WORDS }
  await world.first(`${PAYING} end`, 'reviewer', { entitlementId, ...leaving })
  return world.id(`select id from receivable order by id desc`)
}

/** An opening batch of 陈会's with one line about somebody just registered. */
async function written(world: World): Promise<string> {
  await world.first('app/office/talents/actions.ts registerTalentAction', 'reviewer', PERSON)
  await world.first(`${OPENING} addLine`, 'treasurer', lineOf(world))
  return world.rows.opening.draft
}
const lineOf = ({ rows }: World) => ({
  ...{ batchId: rows.opening.draft, name: PERSON.name, identity: PERSON.identityNumber, itemCode: 'RENT-01' },
  ...{ grantedOn: '2024-03-20', year: '2025', paidFen: '100', months: '1' },
})

export const MONEY_ALLOWED: Record<string, Allowed> = {
  'app/office/fund/actions.ts openYear': {
    form: ({ rows: { subBudget } }) => ({
      ...{ fundId: subBudget.fundId, year: '2031', documentNumber: '云财〔2026〕9号' },
      [`totals/${subBudget.category}`]: '100',
      [`names/${subBudget.category}`]: '人才补贴',
    }),
  },
  [`${CLOSING} make`]: { elsewhere: NO_YEAR_OVER },
  [`${CLOSING} post`]: { elsewhere: NO_YEAR_OVER },
  [`${CLOSING} cancel`]: { elsewhere: NO_YEAR_OVER },
  [`${RETURNING} askReturn`]: { form: async (world) => ({ batchId: await exported(world), letter: WORDS }) },
  [`${RETURNING} confirmReturn`]: {
    as: RECONCILER,
    form: async (world) => {
      await world.first(`${RETURNING} askReturn`, EXPORTER, { batchId: await exported(world), letter: WORDS })
      const asked = `select id from second_person_request where kind = 'batchReturn' and status = 'open' order by id desc`
      return { id: await world.id(asked) }
    },
  },
  [`${OPENING} addLine`]: {
    as: 'treasurer',
    form: async (world) => {
      await world.first('app/office/talents/actions.ts registerTalentAction', 'reviewer', PERSON)
      return lineOf(world)
    },
  },
  [`${OPENING} discard`]: { as: 'treasurer' },
  [`${OPENING} prepare`]: { as: 'treasurer', form: async (world) => ({ batchId: await written(world) }) },
  [`${OPENING} removeAward`]: {
    as: 'treasurer',
    form: async (world) => {
      const batchId = await written(world)
      const line = { text: `select award_id as id from opening_line where batch_id = $1`, values: [batchId] }
      return { batchId, awardId: await world.id(line) }
    },
  },
  [`${OPENING} sign`]: {
    as: 'reviewer',
    form: async (world) => {
      const sums = await world.find<Record<string, string>>({
        text: `select line_count::text as "lineCount", paid_fen::text as "paidFen", left_fen::text as "leftFen",
                      content_hash as "contentHash" from opening_batch where id = $1`,
        values: [world.rows.opening.prepared],
      })
      return { batchId: world.rows.opening.prepared, ...sums }
    },
  },
  [`${PAYING} clear`]: {
    form: async ({ id }) => ({
      ids: await id(`select id from payment where status = 'gated' order by due_on, id`),
      opinion: WORDS,
    }),
  },
  [`${PAYING} make`]: { form: selection },
  [`${PAYING} check`]: { as: CHECKER, form: async (world) => ({ batchId: await made(world) }) },
  [`${PAYING} send`]: { elsewhere: 'the tests’ county has no link to a bank: tests/integration/subsidy/bank-link' },
  [`${PAYING} reconcile`]: { elsewhere: 'answers come by the link alone: tests/integration/subsidy/bank-link' },
  [`${PAYING} cancel`]: { form: async (world) => ({ batchId: await made(world), reason: WORDS }) },
  [`${PAYING} exportFile`]: {
    as: EXPORTER,
    form: async (world) => ({ batchId: await checked(world), encoding: 'gbk' }),
  },
  [`${PAYING} followUp`]: {
    form: async (world) => {
      const batchId = await answered(world, 'bounced')
      return { batchId, count: '1', totalFen: (await latest(world)).total }
    },
  },
  [`${PAYING} resolve`]: {
    as: RECONCILER,
    form: async (world) => {
      await answered(world, 'unknown')
      const suspenseId = await world.id(`select id from suspense_item where status = 'open'`)
      return { suspenseId, resolution: 'unrelated', note: WORDS }
    },
  },
  [`${PAYING} repay`]: {
    form: async (world) => ({
      ...{ receivableId: await receivable(world), amountFen: '100', documentNumber: '缴款 1 号' },
    }),
  },
}
