import type pg from 'pg'
import { leaseCluster } from './database/lease'
import { withClient } from './database/sql'
import { DATABASE_NAME } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { readSettings } from './start/settings'

type Figure = { readonly name: string; readonly sql: string; readonly from: number; readonly to?: number }

const HOMES = `from payment
  join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
 where award.category = 'homePurchase' and payment.status = 'paid' and award.application_id is not null`

/** What a full county says of itself; `to` where it need not be exact. */
const FIGURES: readonly Figure[] = [
  { name: '人才', sql: `select count(*) from talent`, from: 2_990, to: 3_010 },
  { name: '用人单位', sql: `select count(*) from enterprise`, from: 260, to: 262 },
  { name: '申报', sql: `select count(*) from application`, from: 500, to: 560 },
  {
    name: '没有一件申报的状态',
    sql: `select count(*) from unnest(enum_range(null::application_status)) as possible
           where not exists (select 1 from application where status = possible)`,
    from: 0,
  },
  {
    name: '申报跨越的月数',
    sql: `select count(distinct date_trunc('month', submitted_at at time zone 'Asia/Shanghai')) from application`,
    from: 18,
    to: 19,
  },
  {
    name: '2025 年预算（分）',
    sql: `select sum(total_fen) from sub_budget join fund_year year on year.id = fund_year_id where year.year = 2025`,
    from: 2_000_000_000,
  },
  {
    name: '2026 年预算（分）',
    sql: `select sum(total_fen) from sub_budget join fund_year year on year.id = fund_year_id where year.year = 2026`,
    from: 5_000_000_000,
  },
  { name: '发放安居补助（人）', sql: `select count(distinct award.talent_id) ${HOMES}`, from: 116 },
  { name: '发放安居补助（分）', sql: `select sum(payment.amount_fen) ${HOMES}`, from: 1_163_000_000 },
  { name: '有效英才卡', sql: `select count(*) from talent_card where status = 'active'`, from: 66 },
  { name: '异议成立', sql: `select count(*) from objection where status = 'upheld'`, from: 1, to: 20 },
  { name: '异议不成立', sql: `select count(*) from objection where status = 'dismissed'`, from: 1, to: 20 },
  { name: '复核', sql: `select count(*) from reconsideration`, from: 1, to: 20 },
  { name: '银行退回', sql: `select count(*) from payment_attempt where status = 'failed'`, from: 5, to: 30 },
  {
    name: '补发批次',
    sql: `select count(*) from disbursement_batch where follows_batch_id is not null`,
    from: 2,
    to: 20,
  },
  { name: '年中追加预算', sql: `select count(*) from audit_event where action = 'fund.adjustBudget'`, from: 1 },
  { name: '待处理挂账', sql: `select count(*) from suspense_item where status = 'open'`, from: 1 },
  { name: '已核销挂账', sql: `select count(*) from suspense_item where status = 'resolved'`, from: 1 },
  { name: '应收', sql: `select count(*) from receivable where settled_fen < amount_fen`, from: 2 },
  { name: '已收回（分）', sql: `select sum(settled_fen) from receivable`, from: 800_000 },
  {
    name: '超期未办',
    sql: `select count(*) from application where step_due_on < '2026-09-14' and status in ('submitted', 'inReview')`,
    from: 10,
    to: 60,
  },
]

async function figuresOf(client: pg.Client): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, sql, from, to = from } of FIGURES) {
    const { rows } = await client.query<Record<string, string>>(sql)
    const found = Number(Object.values(rows[0] ?? {})[0])
    process.stdout.write(`${name} ${found}\n`)
    if (found < from || found > to) wrong.push(`${name}: ${found} instead of ${from === to ? from : `${from}–${to}`}`)
  }
  return wrong
}

/** `npm run check:county`: the figures of a full demo county, over DATABASE_URL or the embedded demo database. */
runMain(async () => {
  const settings = readSettings(process.env)
  const cluster = settings.databaseUrl === null ? await leaseCluster(settings.dataFolder, 'durable') : null
  try {
    const wrong = await withClient(settings.databaseUrl ?? String(cluster?.urlOf(DATABASE_NAME)), figuresOf)
    if (wrong.length > 0) throw new PlainProblem(`The county is not what it should be:\n${wrong.join('\n')}`)
  } finally {
    await cluster?.release()
  }
})
