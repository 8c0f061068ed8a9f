import { declared, type FactDefinition } from './definition'

const RURAL = { dependsOnDay: true, verifiedBy: 'RCB', evidence: '农村实用人才评价表' } as const

/** 评分、逐级晋升、农村实用人才. */
export const RURAL_FACTS = {
  'review.score': declared('评审得分', 'integer', { ...RURAL, unit: '分' }),
  'rural.levelCode': declared('现有农村实用人才等级', 'code', { ...RURAL, codeList: 'ruralLevel' }),
  'rural.typeCode': declared('农村实用人才类型', 'code', { ...RURAL, codeList: 'ruralType' }),
  'rural.incomePercentOfCounty': declared('家庭人均纯收入相当于本县人均水平的百分数', 'integer', {
    ...RURAL,
    evidence: '家庭收入情况说明和村级公示结果',
  }),
  'rural.isInRuralWork': declared('是否从事农村生产经营服务', 'boolean', RURAL),
} as const satisfies Readonly<Record<string, FactDefinition>>
