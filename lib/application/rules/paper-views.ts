import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { ApplicationStatus } from '../flow'
import type { PayeeAccount } from '../model'
import type { OfflineDecision } from './offline-record'

/** A step of the chain with the words it was signed with; unsigned steps leave room for a hand. */
export type PaperStep = {
  readonly name: string
  readonly unitName: string | null
  readonly signed: { readonly by: string; readonly on: PlainDate; readonly opinion: string | null } | null
}

/** Why a case was refused, on which clause, and until when 复核 may be asked for. */
export type PaperRefusal = {
  readonly opinion: string
  readonly clause: string
  readonly clauseText: string
  readonly lastDayToAsk: PlainDate
}

/** A case as its papers print it: names in full, numbers of persons and accounts masked. */
export type CaseForPaper = {
  readonly id: string
  readonly number: string
  readonly status: ApplicationStatus
  /** Whether the actor is the applicant. */
  readonly isOwn: boolean
  readonly item: {
    readonly itemCode: string
    readonly title: string
    readonly policyTitle: string
    readonly documentNumber: string
  }
  readonly leadUnit: { readonly name: string; readonly shortName: string }
  /** `enterprise`: the enterprise that filed; null where the person did. */
  readonly names: {
    readonly beneficiary: string
    readonly workUnit: string | null
    readonly enterprise: string | null
  }
  readonly identityMasked: string | null
  readonly phoneMasked: string | null
  readonly tier: string | null
  readonly townshipName: string
  readonly payee: PayeeAccount | null
  readonly assessment: Assessment
  readonly materials: readonly { readonly name: string; readonly count: number }[]
  readonly steps: readonly PaperStep[]
  readonly submittedOn: PlainDate
  readonly decidedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly onPaper: OfflineDecision | null
  readonly refusal: PaperRefusal | null
}

/** A case as a line of a roster. */
export type RosterCase = {
  readonly number: string
  readonly who: string
  readonly workUnit: string | null
  readonly townshipName: string
  readonly title: string
  readonly status: ApplicationStatus
  readonly amountFen: Fen | null
}
