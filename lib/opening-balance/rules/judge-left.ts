import type { JudgedLine } from './judge-line'
import type { LeftPlan } from '../model'
import type { OpeningLineFields } from '../schema'
import { lineFault, type LineFault } from './line-fault'

type Answer = {
  readonly left: LeftPlan | null
  readonly payee: JudgedLine['payee']
  readonly faults: readonly LineFault[]
}

const OF_A_PLAN = [
  'leftFirstOn',
  'leftEachFen',
  'leftLastFen',
  'leftEveryMonths',
  'leftCountyPercent',
  'leftRecheck',
] as const
const NEEDED = {
  leftFirstOn: '有待发期数时，请填写下期应付日',
  leftEachFen: '有待发期数时，请填写每期金额',
  bankName: '有待发期数时，请填写开户行',
  account: '有待发期数时，请填写收款账号',
} as const
const YEARLY = 12

/** What is still to be paid: all of it, or nothing. */
export function judgeLeft(fields: OpeningLineFields): Answer {
  const { leftCount, leftFirstOn, leftEachFen, bankName, account, grantedOn } = fields
  if (leftCount === undefined) {
    const stray = OF_A_PLAN.filter((field) => fields[field] !== undefined)
    const faults = stray.map((field) => lineFault(field, 'leftCount', '没有填待发期数；没有待发的，这一栏请空着'))
    return { left: null, payee: null, faults }
  }
  const needed = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((field) => fields[field] === undefined)
  const faults = [
    ...needed.map((field) => lineFault(field, 'required', NEEDED[field])),
    ...(leftCount > 1 && fields.leftEveryMonths === undefined
      ? [lineFault('leftEveryMonths', 'required', '待发多期时，请填写每期间隔月数（按年发放填 12，按月发放填 1）')]
      : []),
    ...(leftFirstOn !== undefined && leftFirstOn < grantedOn
      ? [lineFault('leftFirstOn', 'beforeGrant', `早于核准日期 ${grantedOn}`)]
      : []),
    ...([leftEachFen, fields.leftLastFen].some((amount) => amount === 0)
      ? [lineFault('leftEachFen', 'zero', '待发金额须大于零')]
      : []),
  ]
  if (
    faults.length > 0 ||
    leftFirstOn === undefined ||
    leftEachFen === undefined ||
    bankName === undefined ||
    account === undefined
  )
    return { left: null, payee: null, faults }
  const left = {
    count: leftCount,
    firstOn: leftFirstOn,
    everyMonths: fields.leftEveryMonths ?? YEARLY,
    eachFen: leftEachFen,
    lastFen: fields.leftLastFen ?? leftEachFen,
    countyPercent: fields.leftCountyPercent ?? 100,
    isRechecked: fields.leftRecheck !== 'no',
  }
  return { left, payee: { bankName, account }, faults }
}
