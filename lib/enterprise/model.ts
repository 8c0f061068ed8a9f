import type { FactStanding } from '@/lib/fact/rules/settle-reading'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'

export const ENTERPRISE_STATUSES = ['active', 'closed', 'merged'] as const
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number]
/** What an officer may enter; an entry is merged by a merge only. */
export const ENTERED_ENTERPRISE_STATUSES = ['active', 'closed'] as const

/** 用人单位 as the register holds it now. Null: not known. */
export type Enterprise = {
  readonly id: string
  readonly uscc: string
  readonly name: string
  readonly employerType: string
  readonly industryCode: string
  readonly townshipCode: string
  readonly address: string | null
  readonly registeredOn: PlainDate | null
  readonly legalPersonName: string | null
  readonly controllerName: string | null
  /** Uscc or blind index of who actually controls it (同一实际控制人). */
  readonly controllerKey: string | null
  readonly isAboveScale: boolean | null
  readonly isDishonest: boolean | null
  readonly phoneMasked: string | null
  readonly status: EnterpriseStatus
  readonly version: number
}

export type TaxYear = {
  readonly year: number
  readonly taxFen: Fen
  readonly revenueFen: Fen | null
  readonly source: string
}

/** `validTo` null: without an end. Both days count. */
export type Qualification = {
  readonly id: string
  readonly kind: string
  readonly documentNumber: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly source: string
}

export type Contact = {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly authorisedFrom: PlainDate
  readonly authorisedTo: PlainDate | null
  readonly revokedAt: Date | null
}

/** Everything that is known of an enterprise, as plain data: what its facts are read from. */
export type EnterpriseFacts = {
  readonly enterprise: Enterprise
  readonly taxYears: readonly TaxYear[]
  readonly qualifications: readonly Qualification[]
  readonly standing: FactStanding
}
