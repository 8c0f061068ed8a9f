import { ROLE_LABELS } from '@/lib/account/labels'
import { ROLES } from '@/lib/kernel/actor'

type Words = readonly [string, ...string[]]

const ROLE_WORDS = Object.fromEntries(ROLES.map((role): [string, Words] => [role, [ROLE_LABELS[role]]]))

/**
 * The Chinese words of every value that is chosen from a list. The first is written, the others are read too. A value
 * keeps its word wherever it may stand; where a word fits two values, the place decides (no place allows both).
 */
export const VALUE_WORDS: Readonly<Record<string, Words>> = {
  enterprise: ['用人单位', '企业'],
  applicationDay: ['申请日'],

  subsidy: ['补贴'],
  recognition: ['人才认定'],
  talentCard: ['英才卡'],
  beneficiary: ['本人'],
  employer: ['用人单位', '企业'],
  provider: ['提供单位'],
  award: ['按次', '每次'],
  month: ['按月'],
  year: ['按年'],
  firstMatch: ['取第一个', '第一个满足的'],
  highest: ['取最高'],
  sum: ['相加'],
  down: ['去尾'],
  halfUp: ['四舍五入'],

  once: ['一次性'],
  monthly: ['按月发放', '按月'],
  yearly: ['按年发放', '按年'],
  instalments: ['分期发放', '分期'],
  grant: ['核准日'],
  county: ['县', '县财政'],
  city: ['市', '市财政'],
  province: ['省', '省财政'],

  living: ['生活补贴'],
  rent: ['租房补贴'],
  settlement: ['安家补助'],
  homePurchase: ['购房补贴'],
  enterpriseIntroduction: ['企业引才补贴'],

  person: ['个人'],
  household: ['家庭'],
  enterpriseYear: ['单位每年', '企业每年'],
  controllerYear: ['同一实际控制人每年'],
  proRata: ['按比例'],
  atMostTimes: ['限次'],
  lifetime: ['终身'],
  calendarYear: ['每年'],
  chooseOne: ['择一', '不重复享受'],
  netOff: ['扣减已享受', '扣减'],
  highestOnly: ['就高不重复', '就高'],
  topUp: ['补足差额'],
  monthsCarried: ['月数累计'],
  oneOnly: ['只能一方'],
  oneFullOtherShare: ['一方全额一方按比例'],

  employerConfirmation: ['单位确认'],
  intake: ['受理'],
  review: ['审核'],
  decide: ['审定'],
  all: ['全部'],
  applicantTownship: ['申请人所在乡镇', '申请人所在乡镇（街道）'],
  applicantEmployer: ['申请人所在单位'],
  ...ROLE_WORDS,
  talent: ['人才', '人才本人'],

  eligible: ['符合'],
  ineligible: ['不符合'],
  needsEvidence: ['待补充'],
  self: ['本人'],
  spouse: ['配偶'],
  other: ['其他人'],
  active: ['有效'],
  ended: ['已终止'],
}
