import { BOOK_LABELS, MOVEMENT_LABELS, REFERENCE_LABELS } from '@/lib/fund/labels'
import { MOVEMENTS } from '@/lib/fund/model'
import { mayReadFund } from '@/lib/fund/permission'
import { listLedgerRows, type LedgerPage } from '@/lib/fund/queries/list-ledger-rows'
import { BOOK_KEYS } from '@/lib/fund/rules/books'
import { isMetricKey, METRICS } from '@/lib/insight/metrics'
import { DIMENSIONS, type MetricRow } from '@/lib/insight/model'
import { mayReadInsight } from '@/lib/insight/permission'
import { listMetricRows } from '@/lib/insight/queries/list-metric-rows'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { parsePlainMonth, type PlainMonth } from '@/lib/kernel/plain-month'
import { defineList } from '../list-definition'
import { id, oneOf, readAddress, text, type ListAddress, type Reader } from '../rules/address'
import { momentCell, YUAN_FORMAT, yuanCell } from '../rules/cells'
import { wordsOf } from '../rules/word'

const month: Reader<PlainMonth> = (value) => parsePlainMonth(value) ?? undefined
const LEDGER_SHAPE = {
  year: id,
  sub: id,
  account: oneOf(BOOK_KEYS),
  movement: oneOf(MOVEMENTS),
  month,
  through: month,
} as const

export const ledger = defineList<ListAddress<typeof LEDGER_SHAPE>, LedgerPage['rows'][number]>({
  key: 'ledger',
  mayRead: mayReadFund,
  read: (params) => readAddress(LEDGER_SHAPE, params),
  words: ({ account, movement, month: of, through }) =>
    wordsOf({
      account: account && BOOK_LABELS[account],
      movement: movement && MOVEMENT_LABELS[movement],
      month: of ?? (through && `截至 ${through}`),
    }),
  columns: [
    { header: '时间', width: 18, value: (row) => momentCell(row.at) },
    { header: '变动', value: (row) => MOVEMENT_LABELS[row.movement] },
    { header: '科目', width: 20, value: (row) => row.subBudgetName },
    { header: '对象', width: 20, value: (row) => REFERENCE_LABELS[row.referenceKind] },
    { header: '说明', width: 40, value: (row) => row.memo },
    { header: '经手', value: (row) => row.actorName },
    { header: '增减（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.changeFen) },
  ],
  rowKey: ({ transactionId, subBudgetName, changeFen }) => `${transactionId} ${subBudgetName} ${changeFen}`,
  page: async (actor, { year, sub, account, movement, month: of, through }, { after }) =>
    year && account
      ? listLedgerRows(actor, {
          fundYearId: year,
          book: account,
          ...(movement ? { movement } : {}),
          ...(of ? { month: of } : {}),
          ...(through ? { through } : {}),
          ...(sub ? { subBudgetId: sub } : {}),
          ...(after ? { after } : {}),
        })
      : { rows: [], next: null },
})

const METRIC_SHAPE = {
  metric: (value: string) => (isMetricKey(value) ? value : undefined),
  year: text,
  ...Object.fromEntries(DIMENSIONS.map((name) => [name, text] as const)),
} as const
type MetricAddress = ListAddress<{ metric: typeof METRIC_SHAPE.metric; year: typeof text }> &
  Readonly<Partial<Record<(typeof DIMENSIONS)[number], string>>>

export const metricRows = defineList<MetricAddress, MetricRow>({
  key: 'metricRows',
  mayRead: mayReadInsight,
  read: (params) => readAddress(METRIC_SHAPE, params),
  words: ({ metric, year }) => wordsOf({ metric: metric && METRICS[metric].label, year: year && `${year} 年` }),
  columns: [
    { header: '姓名或名称', width: 28, value: (row) => row.title },
    { header: '内容', width: 48, value: (row) => row.detail },
    { header: '乡镇', value: (row) => row.unitName },
    { header: '日期', value: (row) => row.day },
    { header: '金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.amountFen) },
  ],
  rowKey: ({ id: row }) => row,
  page: async (actor, { metric, year, ...rest }, { after, now }) => {
    if (!metric) return { rows: [], next: null }
    const today = dateIn(now)
    const number = Math.max(1, Number.parseInt(after ?? '1', 10) || 1)
    const where = Object.fromEntries(DIMENSIONS.flatMap((name) => (rest[name] ? [[name, rest[name]]] : [])))
    const scope = { year: Number.parseInt(year ?? '', 10) || yearOf(today), today, where }
    const found = await listMetricRows(actor, metric, scope, number)
    return { rows: found?.rows ?? [], next: found?.hasNext ? String(number + 1) : null }
  },
})
