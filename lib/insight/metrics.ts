import type { MetricUnit } from './model'

/** 口径: what each figure of the house counts. Every page that prints one of them asks the same query. */
type MetricDefinition = { readonly label: string; readonly unit: MetricUnit; readonly definition: string }

export const METRICS = {
  budgeted: { label: '预算', unit: 'fen', definition: '当年专项资金预算安排，含年中调整。' },
  reserved: { label: '审定预占', unit: 'fen', definition: '已审定、尚在公示的待遇落在当年的金额。' },
  committed: { label: '已承诺', unit: 'fen', definition: '已授予、落在当年而尚未拨付的金额。' },
  inTransit: { label: '拨付在途', unit: 'fen', definition: '已编入兑现批次、银行尚未回盘的金额。' },
  paid: {
    label: '已兑现',
    unit: 'fen',
    definition: '当年资金中银行回盘确认到账的金额，含入系统前已拨付、登记为期初的。',
  },
  openingPaid: {
    label: '其中期初',
    unit: 'fen',
    definition: '入系统前已由当年资金拨付、按期初登记的金额，已含在已兑现内。',
  },
  talents: { label: '在册人才', unit: 'talents', definition: '登记在册且未注销的人才。' },
  introduced: { label: '当年引进', unit: 'talents', definition: '引进日期在当年的在册人才。' },
  graduates: { label: '硕士及以上', unit: 'talents', definition: '学历为硕士、博士研究生毕业的在册人才。' },
  recognised: { label: '已认定层次', unit: 'talents', definition: '当前有有效人才层次（A–F）的在册人才。' },
  submitted: { label: '提交', unit: 'cases', definition: '当年提交的申报件。' },
  accepted: { label: '受理', unit: 'cases', definition: '当年提交、已受理的申报件。' },
  approved: { label: '审定', unit: 'cases', definition: '当年提交、已审定通过的申报件。' },
  noticed: { label: '公示', unit: 'cases', definition: '当年提交、已发布公示的申报件。' },
  granted: { label: '授予', unit: 'cases', definition: '当年提交、已授予的申报件。' },
  disbursed: { label: '兑现', unit: 'cases', definition: '当年提交、已有款项到账的申报件。' },
  open: { label: '在办', unit: 'cases', definition: '已提交、尚未办结的申报件，含退回待补正。' },
  overdue: { label: '超期', unit: 'cases', definition: '当前环节已超过办理时限的申报件。' },
} as const satisfies Record<string, MetricDefinition>

export type MetricKey = keyof typeof METRICS

export const isMetricKey = (text: string): text is MetricKey => Object.hasOwn(METRICS, text)
