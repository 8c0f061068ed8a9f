import { systemActor } from '@/lib/kernel/actor'
import { setCardBenefit } from '@/lib/talent-card/commands/set-card-benefit'
import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import { succeed } from './succeed'

type Row = readonly [
  code: string,
  title: string,
  provider: string,
  minimumTier: TalentTier,
  yearlyQuota: number | null,
  description: string,
]

/** 云岭英才卡的十二项服务. Local institutions are fictional, as the county is. */
const BENEFITS: readonly Row[] = [
  [
    'medicalGreenChannel',
    '就医绿色通道',
    '云岭县人民医院',
    'E',
    null,
    '本人及配偶、父母、子女就诊优先挂号、优先检查、优先住院，由专人陪诊。',
  ],
  ['healthCheck', '年度体检', '云岭县人民医院健康管理中心', 'D', 1, '每年免费体检一次，A、B类人才另可携配偶同检。'],
  [
    'schooling',
    '子女入学',
    '云岭县教育局',
    'E',
    2,
    '子女就读公办幼儿园、义务教育学校，可在全县范围内选择，教育局统筹安排学位。',
  ],
  ['housingPriority', '人才公寓优先', '云岭县住房和城乡建设局', 'E', 1, '申请人才公寓优先配租，入住首年租金减半。'],
  ['scenicAreas', '景区免票', '云岭县文化旅游投资公司', 'F', null, '县内A级景区凭卡免首道门票，可携两名同行人。'],
  ['publicTransport', '公交出行', '云岭县公共交通公司', 'F', null, '城区和城乡公交凭卡免费乘坐。'],
  ['library', '图书借阅', '云岭县图书馆', 'F', null, '免押金借书二十册，借期六十天，可预约研修室。'],
  ['sportsHalls', '文体场馆', '云岭县体育中心', 'F', 24, '游泳、羽毛球、乒乓球和健身场地免费使用，每次两小时。'],
  ['cinema', '影剧院观演', '云岭大剧院', 'F', 12, '影院和剧场凭卡免费观看，每年十二场，需提前一天预约。'],
  ['finance', '金融服务', '云岭农村商业银行', 'D', 1, '人才贷信用额度最高一百万元，利率优惠，免担保，专人办理。'],
  [
    'governmentService',
    '政务绿色通道',
    '云岭县政务服务中心',
    'F',
    null,
    '企业开办、社保、落户、驾驶证等事项专窗受理，全程帮办。',
  ],
  [
    'guesthouses',
    '民宿餐饮优惠',
    '云岭县文化广播电视和旅游局',
    'F',
    null,
    '挂牌民宿平日房价七折，签约餐饮门店八八折。',
  ],
]

/** Writes the county's twelve benefits; a second run writes the same again. */
export async function seedBenefits(countyCode: string, now: Date): Promise<void> {
  for (const [sort, [code, title, provider, minimumTier, yearlyQuota, description]] of BENEFITS.entries()) {
    const benefit = { code, title, description, provider, minimumTier, yearlyQuota, sort: sort + 1 }
    succeed(`benefit ${code}`, await setCardBenefit(systemActor(countyCode), benefit, now))
  }
}
