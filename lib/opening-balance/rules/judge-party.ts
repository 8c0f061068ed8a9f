import type { PayingItem } from '@/lib/policy/model'
import type { NewOpeningLine } from '../model'
import type { OpeningLineFields } from '../schema'
import type { Known } from './known'
import { lineFault, type LineFault } from './line-fault'

type Party = Pick<NewOpeningLine, 'talentId' | 'enterpriseId' | 'employerId' | 'townshipCode' | 'beneficiaryName'>
type Answer = { readonly found: Party | null; readonly faults: readonly LineFault[] }

/**
 * Whose award it is. An item that enterprises apply for belongs to the enterprise (about a person, where one is named);
 * everything else belongs to the person, and the enterprise is the employer at the time.
 */
export function judgeParty(fields: OpeningLineFields, item: PayingItem | null, known: Known): Answer {
  const { identity, uscc, name } = fields
  const talent = identity === undefined ? undefined : known.talents.get(identity)
  const enterprise = uscc === undefined ? undefined : known.enterprises.get(uscc)
  const isEnterprises = item === null ? identity === undefined : item.audience === 'enterprise'
  const beneficiary = talent ?? (isEnterprises ? enterprise : undefined)
  const faults = [
    ...missing(fields, isEnterprises),
    ...(identity !== undefined && !talent
      ? [lineFault('identity', 'notRegistered', '人才库里没有这个证件号码，请核对，或先登记人才')]
      : []),
    ...(uscc !== undefined && !enterprise
      ? [lineFault('uscc', 'notRegistered', '企业库里没有这个统一社会信用代码，请核对，或先登记企业')]
      : []),
    ...(beneficiary && beneficiary.name !== name
      ? [lineFault('name', 'nameDiffers', '与该号码登记的姓名（名称）不一致，请核对号码和姓名')]
      : []),
  ]
  if (faults.length > 0 || !beneficiary) return { found: null, faults }
  const found = {
    talentId: talent?.id ?? null,
    enterpriseId: isEnterprises ? (enterprise?.id ?? null) : null,
    employerId: isEnterprises ? null : (enterprise?.id ?? null),
    townshipCode: beneficiary.townshipCode,
    beneficiaryName: beneficiary.name,
  }
  return { found, faults }
}

function missing({ identity, uscc }: OpeningLineFields, isEnterprises: boolean): LineFault[] {
  if (isEnterprises) return uscc === undefined ? [lineFault('uscc', 'required', '请填写单位的统一社会信用代码')] : []
  return identity === undefined ? [lineFault('identity', 'required', '请填写本人的证件号码')] : []
}
