import type { FactKey, FactValue } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** Kleene's three answers. Unknown is not false: it names what would settle it. */
export type Outcome = 'met' | 'notMet' | 'unknown'

/** One fact as a test used it: everything needed to check the answer again, and to show it. */
export type FactUse = {
  readonly fact: FactKey
  readonly label: string
  /** What the rule asks of the fact, in Chinese: '不少于 3 年'. */
  readonly requirement: string
  readonly value: FactValue | null
  /** The value in Chinese: '硕士研究生毕业', '1,800,000.00 元', '未知'. */
  readonly valueText: string
  /** The day on which the fact was read (年龄基准日 and the like); null when that day itself is unknown. */
  readonly asOf: PlainDate | null
  readonly source: string
  readonly since: PlainDate | null
  readonly pending: boolean
  readonly outcome: Outcome
}

/** What would turn an unknown into an answer. */
export type Missing = {
  /** `unknown`: nobody has said; `pending`: declared, 待核验; `fixable`: a no that can still be put right. */
  readonly kind: 'unknown' | 'pending' | 'fixable'
  readonly fact: FactKey | null
  /** Code of the material of the rulebook that would prove it, if one is named. */
  readonly material: string | null
  readonly label: string
  /** What to do, in Chinese, to the applicant. */
  readonly how: string
  /** Unit code of the verifying department. */
  readonly department: string | null
}

/** The answer to one sentence of the policy. */
export type Finding = {
  readonly code: string
  readonly clause: string
  readonly text: string
  readonly kind: 'criterion' | 'version' | 'window' | 'stacking' | 'household' | 'cap' | 'amount'
  readonly outcome: Outcome
  /** What the outcome will be once everything pending is confirmed as declared. */
  readonly provisional: Outcome
  readonly uses: readonly FactUse[]
  readonly missing: readonly Missing[]
  /** Why, where the facts alone do not say: '2026-03-01 已享受购房补贴 100,000.00 元'. */
  readonly note: string | null
}

/** One line of the sum. `amountFen` is the result after this line. */
export type AmountStep = {
  readonly part: string | null
  readonly kind: 'base' | 'modifier' | 'floor' | 'ceiling' | 'periods' | 'total' | 'household' | 'cap' | 'netting'
  readonly clause: string
  readonly text: string
  readonly amountFen: Fen
}

export const FUNDERS = ['county', 'city', 'province', 'employer'] as const
/** Who bears a share. Only the county's line draws on the county's fund. */
export type Funder = (typeof FUNDERS)[number]

export type FundingLine = { readonly funder: Funder; readonly amountFen: Fen }

/** Criteria to be met again before an instalment is paid. */
export type Gate = {
  readonly clause: string
  readonly text: string
  readonly recheck: readonly string[]
  /** A no ends the award; without it a later yes opens the gate again. */
  readonly ends?: true | undefined
}

/** One payment to come. The funding lines sum to the amount; one line per funder at most. */
export type PlannedInstalment = {
  /** 1, 2, 3 … over all parts: unique within the entitlement. */
  readonly number: number
  readonly part: string
  readonly partName: string
  readonly dueOn: PlainDate
  /** Months this payment stands for, where the benefit is counted in months. */
  readonly months: number | null
  readonly amountFen: Fen
  readonly gate: Gate | null
  readonly funding: readonly FundingLine[]
}

/** An award whose unpaid instalments end when this one is granted. */
export type Termination = {
  readonly entitlementId: string
  readonly itemCode: string
  readonly clause: string
  readonly text: string
}

export type Payee = 'beneficiary' | 'employer' | 'provider'

/** What is granted when the case ends well: a closed set, one outcome slice for each. */
export type Grant =
  | SubsidyGrant
  | {
      readonly kind: 'recognition'
      readonly tier: string
      readonly basis: string
      readonly clause: string
      readonly validFrom: PlainDate
      readonly validTo: PlainDate
    }
  | { readonly kind: 'talentCard'; readonly tier: string; readonly validFrom: PlainDate; readonly validTo: PlainDate }

/** The instalments sum to `amountFen`, the funding to the same. */
export type SubsidyGrant = {
  readonly kind: 'subsidy'
  readonly category: string
  readonly amountFen: Fen
  /** Months the whole award stands for; null when it is not counted in months. */
  readonly months: number | null
  readonly payee: Payee
  readonly steps: readonly AmountStep[]
  readonly instalments: readonly PlannedInstalment[]
  readonly funding: readonly FundingLine[]
  readonly terminates: readonly Termination[]
}

type Assessed = {
  readonly itemCode: string
  readonly applicationDay: PlainDate
  /** Every sentence of the policy, in its order, whatever the verdict. */
  readonly findings: readonly Finding[]
}

/**
 * `eligible` carries what will be granted. `needsEvidence` carries what is missing and, where it can be reckoned, what
 * could be granted at most (an optional part that waits for its facts is left out, and said so). `ineligible` has at
 * least one finding that is notMet.
 */
export type Assessment =
  | (Assessed & { readonly verdict: 'eligible'; readonly grant: Grant })
  | (Assessed & {
      readonly verdict: 'needsEvidence'
      readonly missing: readonly Missing[]
      readonly expected: Grant | null
    })
  | (Assessed & { readonly verdict: 'ineligible' })

/**
 * What was granted before, of the applicant, the spouse or the employer: entitlements and opening balances alike.
 * Awards revoked in full are left out by whoever loads them.
 */
export type Received = {
  readonly entitlementId: string
  readonly itemCode: string
  /** Name of the item as people know it; its code is shown where it is not given. */
  readonly title?: string
  readonly category: string
  /** Whole amount granted; of an ended award only what had been or will still be paid. */
  readonly amountFen: Fen
  readonly paidFen: Fen
  /** Months already paid; 0 where the benefit is not counted in months. */
  readonly months: number
  readonly grantedOn: PlainDate
  readonly subjectId: string
  /** The employer at the time: counts towards caps per enterprise and year. */
  readonly enterpriseId: string | null
  /** Key of who actually controls that employer (同一实际控制人). */
  readonly controllerKey: string | null
  readonly status: 'active' | 'ended'
}

/** Everything across people that an assessment needs, as plain data. */
export type AssessmentContext = {
  readonly subjectId: string
  readonly spouseId: string | null
  readonly enterpriseId: string | null
  readonly controllerKey: string | null
  readonly received: readonly Received[]
  /** How many hold each tier of a recognition and how many all tiers together; needed only where there is a quota. */
  readonly holders?: { readonly byTier: Readonly<Record<string, number>>; readonly total: number }
}

export type AssessmentInput = {
  readonly applicationDay: PlainDate
  /** The day instalments count from; until the grant it is the application day. */
  readonly grantedOn?: PlainDate
  readonly context: AssessmentContext
}
