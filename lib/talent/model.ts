import type { EnterpriseFacts } from '@/lib/enterprise/model'
import type { FactStanding } from '@/lib/fact/rules/settle-reading'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { PlainMonth } from '@/lib/kernel/plain-month'

export const TALENT_STATUSES = ['active', 'left', 'deceased', 'merged'] as const
export type TalentStatus = (typeof TALENT_STATUSES)[number]
/** What an officer may enter; an entry is merged by a merge only. */
export const ENTERED_TALENT_STATUSES = ['active', 'left', 'deceased'] as const

export const RECOGNITION_STATUSES = ['active', 'superseded', 'revoked'] as const
export type RecognitionStatus = (typeof RECOGNITION_STATUSES)[number]

export const RELATIONS = ['spouse', 'child'] as const
export type Relation = (typeof RELATIONS)[number]

/** Who somebody is and where: what an officer enters. Numbers are masked; null: not known. */
export type TalentBasics = {
  readonly name: string
  readonly identityKind: string
  readonly identityMasked: string
  readonly birthOn: PlainDate | null
  readonly sex: string | null
  readonly originCode: string | null
  readonly householdCode: string | null
  readonly ethnicCode: string | null
  readonly countryCode: string | null
  readonly maritalCode: string | null
  readonly phoneMasked: string | null
  readonly townshipCode: string
  readonly villageCode: string | null
  readonly introducedOn: PlainDate | null
  readonly isFromOutside: boolean | null
  readonly ownsHomeInCounty: boolean | null
  readonly status: TalentStatus
}

/** What follows from the records of education, credentials, employment and insurance, kept in columns for search. */
export type TalentCurrent = {
  readonly educationCode: string | null
  readonly degreeCode: string | null
  readonly isFullTimeEducation: boolean | null
  readonly schoolName: string | null
  readonly schoolTier: string | null
  readonly major: string | null
  readonly graduatedOn: PlainDate | null
  readonly titleCode: string | null
  readonly skillLevel: string | null
  readonly employerId: string | null
  readonly firstInsuredMonth: string | null
  readonly insuredMonths: number | null
}

/** 人才 as the register holds it now. */
export type Talent = TalentBasics &
  TalentCurrent & {
    readonly id: string
    /** Tier in force and the last day of it; set by a recognition only. */
    readonly tier: string | null
    readonly tierValidTo: PlainDate | null
    readonly version: number
  }

export type Education = {
  readonly id: string
  readonly educationCode: string
  /** 'none': known to have no degree; null: not said. */
  readonly degreeCode: string | null
  readonly isFullTime: boolean | null
  readonly schoolName: string
  readonly schoolTier: string | null
  readonly major: string | null
  readonly graduatedOn: PlainDate | null
  readonly certificateNumber: string | null
  readonly source: string
}

export type Credential = {
  readonly id: string
  readonly kind: 'title' | 'skill'
  readonly code: string
  readonly name: string
  readonly obtainedOn: PlainDate | null
  readonly issuer: string | null
  readonly certificateNumber: string | null
  readonly source: string
}

/** `endedOn` is the last day of work; `contractTo` '9999-12-31' a contract without an end. */
export type Employment = {
  readonly id: string
  readonly enterpriseId: string
  readonly enterpriseName: string
  readonly mode: string
  readonly post: string | null
  readonly contractFrom: PlainDate | null
  readonly contractTo: PlainDate | null
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
  readonly annualPayFen: Fen | null
  readonly isFromOutside: boolean | null
  readonly source: string
  readonly confirmedAt: Date | null
}

/** Months paid, both ends included; `toMonth` null while it is being paid. */
export type InsuranceSpell = {
  readonly id: string
  readonly payerId: string | null
  readonly payerName: string | null
  readonly fromMonth: PlainMonth
  readonly toMonth: PlainMonth | null
  readonly source: string
}

export type Recognition = {
  readonly id: string
  readonly tier: string
  readonly basis: string
  readonly documentNumber: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly status: RecognitionStatus
  readonly revokedReason: string | null
  /** The first day on which it no longer held. */
  readonly revokedOn: PlainDate | null
}

export type Housing = {
  readonly id: string
  readonly filedOn: PlainDate
  readonly priceFen: Fen
  readonly isFirstHome: boolean | null
  readonly isDeedTaxPaid: boolean | null
  readonly address: string | null
  readonly contractNumber: string | null
  readonly source: string
}

export type HouseholdMember = {
  readonly id: string
  readonly relation: Relation
  /** Set when the member is in the register too. */
  readonly memberTalentId: string | null
  readonly name: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly source: string
}

export type Honour = {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly awardedOn: PlainDate | null
  readonly issuer: string | null
  readonly source: string
}

/** Everything with a period or a date under one talent. */
export type TalentRecords = {
  readonly educations: readonly Education[]
  readonly credentials: readonly Credential[]
  readonly employments: readonly Employment[]
  readonly insurance: readonly InsuranceSpell[]
  readonly recognitions: readonly Recognition[]
  readonly housing: readonly Housing[]
  readonly household: readonly HouseholdMember[]
  readonly honours: readonly Honour[]
}

/** Everything that is known of a talent and of her employers, as plain data: what her facts are read from. */
export type TalentFacts = TalentRecords & {
  readonly talent: Talent
  readonly standing: FactStanding
  readonly employers: ReadonlyMap<string, EnterpriseFacts>
}
