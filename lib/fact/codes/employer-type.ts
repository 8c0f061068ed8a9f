import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { ownTable } from './code-table'

export const EMPLOYER_TYPES = ownTable('用人单位类型', OWN_CODE_LISTS.employerType)
export type EmployerType = (typeof EMPLOYER_TYPES.codes)[number]

/** 企业, public or private: institutions, government, non-enterprises and sole traders are none. */
export const isEnterpriseType = (type: EmployerType): boolean =>
  type === 'privateEnterprise' || type === 'stateEnterprise'
