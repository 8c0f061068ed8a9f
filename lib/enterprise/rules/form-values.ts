import type { Enterprise } from '../model'
import type { CorrectEnterpriseInput } from '../schema'

type FormFields = Pick<
  CorrectEnterpriseInput,
  | 'name'
  | 'employerType'
  | 'industryCode'
  | 'townshipCode'
  | 'address'
  | 'registeredOn'
  | 'legalPersonName'
  | 'controllerName'
  | 'isAboveScale'
  | 'isDishonest'
> &
  Partial<Pick<CorrectEnterpriseInput, 'status'>>

/** What the form of a correction opens with: everything but the credit code and the sealed phone. */
export const formValuesOf = (enterprise: Omit<Enterprise, 'controllerKey'>): FormFields => ({
  name: enterprise.name,
  employerType: enterprise.employerType,
  industryCode: enterprise.industryCode,
  townshipCode: enterprise.townshipCode,
  address: enterprise.address ?? undefined,
  registeredOn: enterprise.registeredOn ?? undefined,
  legalPersonName: enterprise.legalPersonName ?? undefined,
  controllerName: enterprise.controllerName ?? undefined,
  isAboveScale: enterprise.isAboveScale ?? undefined,
  isDishonest: enterprise.isDishonest ?? undefined,
  // A merged entry has no form: what is read of it is the entry it went into.
  ...(enterprise.status === 'merged' ? {} : { status: enterprise.status }),
})
