import type { ChangeValue } from '@/lib/fact/model'
import { ENTERPRISE_STATUS_LABELS } from '../labels'
import type { Enterprise } from '../model'

/** The values of an enterprise by register key, as its history compares them. Numbers are masked. */
export const enterpriseValues = (enterprise: Omit<Enterprise, 'id' | 'version'>): Record<string, ChangeValue> => ({
  'enterprise.uscc': enterprise.uscc,
  'enterprise.name': enterprise.name,
  'enterprise.typeCode': enterprise.employerType,
  'enterprise.industryCode': enterprise.industryCode,
  'enterprise.township': enterprise.townshipCode,
  'enterprise.address': enterprise.address,
  'enterprise.registeredOn': enterprise.registeredOn,
  'enterprise.legalPersonName': enterprise.legalPersonName,
  'enterprise.controllerName': enterprise.controllerName,
  'enterprise.isAboveScale': enterprise.isAboveScale,
  'enterprise.isDishonest': enterprise.isDishonest,
  'enterprise.phone': enterprise.phoneMasked,
  'enterprise.status': ENTERPRISE_STATUS_LABELS[enterprise.status],
})
