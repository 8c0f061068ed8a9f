import { completeUscc } from '@/lib/kernel/uscc'
import type { Random } from './random'

/** An enterprise before it is registered. Townships are the last three digits of their code. */
export type EnterprisePlan = {
  readonly uscc: string
  readonly name: string
  readonly employerType: string
  readonly industryCode: string
  readonly township: string
  readonly isAboveScale: boolean
  readonly isDishonest: boolean
  readonly isHighTech: boolean
  /** Enterprises of one letter have the same actual controller. */
  readonly controller: string | null
  /** How many of the county's talents work there, relative to the others. */
  readonly weight: number
}

/** name | type | industry | township | marks: A above scale, H high-tech, D dishonest, c1… controller | weight */
const ROWS = `
云岭恒瑞纺织有限公司 | privateEnterprise | 17 | 106 | AH c1 | 14
云岭恒祥针织有限公司 | privateEnterprise | 17 | 106 | A c1 | 6
云岭县锦江棉纺有限公司 | privateEnterprise | 17 | 104 | A | 7
云岭新丝路家纺有限公司 | privateEnterprise | 17 | 106 | A | 6
云岭县蜀绣纺织股份有限公司 | stateEnterprise | 17 | 100 | A | 6
云岭盛达印染有限公司 | privateEnterprise | 17 | 106 | D | 3
云岭云锦服饰有限公司 | privateEnterprise | 18 | 106 | A | 6
云岭县佳美制衣有限公司 | privateEnterprise | 18 | 105 |  | 4
云岭童趣服装有限公司 | privateEnterprise | 18 | 108 |  | 3
云岭绿野户外用品有限公司 | privateEnterprise | 18 | 106 | AH | 5
云岭步源鞋业有限公司 | privateEnterprise | 19 | 106 | A c2 | 6
云岭步源鞋材有限公司 | privateEnterprise | 19 | 106 |  c2 | 3
云岭宏图皮革制品有限公司 | privateEnterprise | 19 | 111 |  | 3
云岭县金穗粮油有限公司 | stateEnterprise | 13 | 111 | A | 6
云岭天府米业有限公司 | privateEnterprise | 13 | 102 | A | 5
云岭县牧源肉食品有限公司 | privateEnterprise | 13 | 115 | A | 5
云岭茶园山茶油有限公司 | privateEnterprise | 13 | 107 |  | 3
云岭味美食品有限公司 | privateEnterprise | 14 | 106 | A | 6
云岭川香调味品有限公司 | privateEnterprise | 14 | 116 | AH | 5
云岭麦香园食品有限公司 | privateEnterprise | 14 | 202 |  | 2
云岭老窖酒业有限公司 | privateEnterprise | 15 | 103 | A | 6
云岭云雾茶业有限公司 | privateEnterprise | 15 | 107 | H | 4
云岭清泉饮料有限公司 | privateEnterprise | 15 | 118 |  | 2
云岭锂源电池科技有限公司 | privateEnterprise | 384 | 106 | AH | 12
云岭中科储能技术有限公司 | privateEnterprise | 384 | 106 | AH c3 | 9
云岭中科电控有限公司 | privateEnterprise | 38 | 106 | H c3 | 5
云岭县光华电缆有限公司 | privateEnterprise | 38 | 104 | A | 4
云岭云智信息技术有限公司 | privateEnterprise | 65 | 100 | H | 6
云岭县水务投资有限公司 | stateEnterprise | 46 | 100 |  | 3
云岭县文化旅游投资有限公司 | stateEnterprise | 78 | 100 |  | 3
云岭县人民医院 | institution | 84 | 100 |  | 14
云岭县中医医院 | institution | 84 | 100 |  | 7
云岭中学 | institution | 83 | 100 |  | 10
云岭县职业技术学校 | institution | 83 | 105 |  | 7
云岭县农业科学研究所 | institution | 73 | 111 |  | 5
云岭县建筑设计院 | institution | 74 | 100 |  | 4
云岭县柳溪柑橘专业合作社 | agriculturalOperator | 01 | 109 |  | 2
云岭县双河水产养殖场 | agriculturalOperator | 04 | 108 |  | 1
云岭县银杏社会工作服务中心 | civilNonEnterprise | 85 | 114 |  | 2
云岭县石桥老张机电维修部 | individualBusiness | 81 | 105 |  | 1
`

/** Registering authority and kind of organisation: the first two characters of GB 32100. */
const PREFIXES: Readonly<Record<string, string>> = {
  privateEnterprise: '91',
  stateEnterprise: '91',
  institution: '12',
  civilNonEnterprise: '52',
  individualBusiness: '92',
  agriculturalOperator: '93',
}

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The county's forty employers. */
export function enterprisePlans(random: Random): EnterprisePlan[] {
  return ROWS.trim()
    .split('\n')
    .map((line) => {
      const [name = '', employerType = '', industryCode = '', township = '', marks = '', weight = '1'] = line
        .split('|')
        .map((cell) => cell.trim())
      const tail = Array.from({ length: 5 }, () => random.pick([...CHARACTERS])).join('')
      return {
        uscc: completeUscc(`${PREFIXES[employerType] ?? '91'}510799MA6${tail}`),
        name,
        employerType,
        industryCode,
        township,
        isAboveScale: marks.includes('A'),
        isDishonest: marks.includes('D'),
        isHighTech: marks.includes('H'),
        controller: /c\d/.exec(marks)?.[0] ?? null,
        weight: Number(weight),
      }
    })
}
