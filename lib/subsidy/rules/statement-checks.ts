import type { Fen } from '@/lib/kernel/fen'

/** What a month's books are held against. Each compares two figures that were written by different hands. */
export const CHECK_CODES = [
  'adds',
  'balances',
  'bankPaid',
  'bankFailed',
  'batches',
  'suspended',
  'resolved',
  'claims',
  'granted',
  'opening',
  'details',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]

/** `left` and `right`: in fen, or for `adds` and `details` a number of lines that are apart, against none. */
export type StatementCheck = {
  readonly code: CheckCode
  readonly left: Fen
  readonly right: Fen
  readonly apart: Fen
}

type Words = {
  readonly text: string
  readonly left: string
  readonly right: string
  /** What to do when the two differ. */
  readonly advice: string
  readonly isCount?: true
}

export const CHECK_WORDS: Record<CheckCode, Words> = {
  adds: {
    text: '月初数加减本月变动等于月末数',
    left: '加不平的行',
    right: '应为',
    advice: '分录可能被改动：请审计管理员立即验证记录链，验证前暂停制单。',
    isCount: true,
  },
  balances: {
    text: '各账户分录合计等于账面余额',
    left: '分录合计',
    right: '账面余额',
    advice: '余额或分录可能被改动：请审计管理员立即验证记录链，验证前暂停制单。',
  },
  bankPaid: {
    text: '本月入账等于银行回盘成功的金额',
    left: '账上入账',
    right: '银行回盘成功',
    advice: '请打开本月各批次，逐份核对回盘文件；找到不一致的批次后与银行核实。',
  },
  bankFailed: {
    text: '本月银行退回等于回盘失败的金额',
    left: '账上退回',
    right: '银行回盘失败',
    advice: '请打开本月各批次，逐份核对回盘文件中的失败行。',
  },
  batches: {
    text: '本月送银行等于本月制单的批次金额',
    left: '账上送银行',
    right: '本月批次',
    advice: '请在“兑现批次”中按制单时间核对本月批次的金额。',
  },
  suspended: {
    text: '本月新挂账等于新增挂账明细',
    left: '账上挂账',
    right: '挂账明细',
    advice: '请在“回盘挂账”中核对本月新增的各行。',
  },
  resolved: {
    text: '本月核销等于已处理的挂账明细',
    left: '账上核销',
    right: '已处理明细',
    advice: '请在“回盘挂账”的已处理各行中核对。',
  },
  claims: {
    text: '本月新列应收等于新增追回明细',
    left: '账上应收',
    right: '追回明细',
    advice: '请在“待遇”中核对本月终止的待遇及其追回金额。',
  },
  granted: {
    text: '本月转承诺等于本月兑现各申报件的各期金额',
    left: '账上转承诺',
    right: '申报件各期',
    advice: '请在“待遇”中按兑现日期核对本月的申报件。',
  },
  opening: {
    text: '本月期初登记等于已签字的期初批次',
    left: '账上期初',
    right: '期初批次',
    advice: '请在“期初待遇”中核对本月签字和冲销的批次。',
  },
  details: {
    text: '当前余额与拨付、银行明细、挂账、追回、申报件逐项一致',
    left: '不一致的科目或申报件',
    right: '应为',
    advice: '请系统管理员运行账务核对（npm run check:invariants），按列出的编号逐项查明。',
    isCount: true,
  },
}

export const isApart = ({ apart }: StatementCheck): boolean => apart !== 0
