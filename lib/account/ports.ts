import type { PlainDate } from '@/lib/kernel/plain-date'
import { definePort } from '@/lib/platform/port'
import type { Tx } from '@/lib/platform/transaction'

/**
 * Finds the talent of an identity document's number (any kind; half width, upper case, no spaces). Answers with the
 * talent's id, or null. The register of people lies above this slice and implements it.
 */
export type FindSubjectByIdentity = (
  tx: Tx,
  countyCode: string,
  documentNumber: string,
  today: PlainDate,
) => Promise<string | null>

export const findSubjectByIdentityPort = definePort<FindSubjectByIdentity>('findSubjectByIdentity')
