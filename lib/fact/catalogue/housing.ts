import { declared, fact, type FactDefinition } from './definition'

const HOUSING = { origin: 'period', table: 'housing_record', verifiedBy: 'ZJJ' } as const

/** 购房、租房、家庭住房. */
export const HOUSING_FACTS = {
  'housing.filedOn': fact('购房合同网签备案日期', 'date', { ...HOUSING, evidence: '购房合同（网签备案）' }),
  'housing.priceFen': fact('购房合同总价', 'moneyFen', {
    ...HOUSING,
    sensitivity: 'sensitive',
    evidence: '购房合同（网签备案）和购房发票',
  }),
  'housing.isFirstHome': fact('是否在本县首套自有住宅', 'boolean', { ...HOUSING, evidence: '家庭住房情况查询结果' }),
  'housing.isDeedTaxPaid': fact('是否已交纳契税', 'boolean', {
    ...HOUSING,
    verifiedBy: 'CZJ',
    evidence: '契税完税凭证',
  }),
  'housing.ownerCode': declared('房屋产权归属', 'code', {
    codeList: 'propertyOwner',
    verifiedBy: 'ZJJ',
    evidence: '不动产权证书或共有声明',
  }),
  'housing.ownsHomeInCounty': fact('本人及家庭在本县是否有房', 'boolean', {
    verifiedBy: 'ZJJ',
    evidence: '不动产登记信息查询结果',
  }),
  'housing.tenancyFrom': declared('人才公寓入住日期', 'date', { verifiedBy: 'ZJJ', evidence: '人才公寓租赁合同' }),
  'housing.monthlyRentFen': declared('每月租金', 'moneyFen', { verifiedBy: 'ZJJ', evidence: '房屋租赁合同（备案）' }),
} as const satisfies Readonly<Record<string, FactDefinition>>
