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

/** 云岭英才卡的十二项服务, as CARD-01 lists them; who provides each, from which tier, and how often a year. */
const BENEFITS: readonly Row[] = [
  ['medicalGreenChannel', '医疗绿色通道', '云岭县人民医院、县中医医院', 'E', null, '优先挂号、检查、住院，由专人陪诊'],
  ['healthCheck', '健康体检', '云岭县人民医院健康管理中心', 'E', 1, '每年一次免费体检'],
  ['schooling', '子女入学', '云岭县教育局', 'E', null, '义务教育阶段子女入学、转学由教育部门统筹安排'],
  ['spouseEmployment', '配偶就业', '云岭县人力资源和社会保障局', 'C', null, '推荐就业岗位，符合条件的对等安置'],
  ['housing', '人才公寓', '云岭县住房和城乡建设局', 'E', 1, '优先申请租住人才公寓'],
  ['scenicAreas', '景区免票', '云岭县文化旅游投资公司', 'E', null, '县内国有景区本人免门票'],
  ['culture', '文化场馆', '云岭县图书馆、文化馆、博物馆', 'E', null, '预约优先，图书免押金借阅'],
  ['sports', '体育健身', '云岭县体育中心', 'E', 100, '羽毛球、游泳场馆五折'],
  ['cinema', '观影优惠', '云岭大剧院', 'E', 48, '每月免费观影四次'],
  ['publicTransport', '公共交通', '云岭县公共交通公司', 'E', null, '县域公交免费乘坐'],
  ['governmentService', '政务专窗', '云岭县政务服务中心', 'E', null, '人才专窗优先办理，全程帮办'],
  ['finance', '金融服务', '云岭农村商业银行', 'D', 1, '人才贷绿色通道，额度最高一百万元'],
]

/** Writes the county's twelve benefits; a second run writes the same again. */
export async function seedBenefits(countyCode: string, now: Date): Promise<void> {
  for (const [sort, [code, title, provider, minimumTier, yearlyQuota, description]] of BENEFITS.entries()) {
    const benefit = { code, title, description, provider, minimumTier, yearlyQuota, sort: sort + 1 }
    succeed(`benefit ${code}`, await setCardBenefit(systemActor(countyCode), benefit, now))
  }
}
