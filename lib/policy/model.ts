import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from './rulebook/schema'
import type { PolicyStatus, PolicyVersionStatus, VersionCheckVerdict } from './flow'

/** Who applies for an item. */
export type Audience = 'talent' | 'enterprise'

/** One clause of a document, as printed: '第三条第(一)项' and its words. */
export type Clause = { readonly ref: string; readonly text: string }

/** 政策文件. */
export type Policy = {
  readonly id: string
  readonly documentNumber: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: PlainDate
  readonly summary: string
  readonly clauses: readonly Clause[]
  readonly status: PolicyStatus
  readonly repealedOn: PlainDate | null
}

/** A version with its item, as every slice above needs it: the rulebook parsed, its document named. */
export type VersionInForce = {
  readonly itemId: string
  readonly itemCode: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly outcomeKind: string
  readonly audience: Audience
  readonly leadUnitCode: string
  readonly versionId: string
  readonly versionNumber: number
  readonly status: PolicyVersionStatus
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
  readonly rulebook: Rulebook
  readonly rulebookHash: string
  readonly policyId: string
  readonly policyTitle: string
  readonly documentNumber: string
}

/**
 * The versions of an item that may be for somebody on a day, the newest first: the one in force and, while each of them says
 * whom it is for, the one before it (老人老办法).
 */
export type VersionLine = readonly [VersionInForce, ...VersionInForce[]]

/** An item that grants money: what an award may be an award of. */
export type PayingItem = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly category: string
  readonly audience: Audience
}

/** Who entered a draft as it stands, and when. */
export type Drafting = { readonly authorId: string; readonly authorName: string; readonly at: Date }

/** What a second person said of a version with these very rules. */
export type VersionCheck = {
  readonly rulebookHash: string
  readonly verdict: VersionCheckVerdict
  readonly remarks: string | null
  readonly checkedById: string
  readonly checkedByName: string
  readonly at: Date
}

/** The newest version of an item as it was saved: what an officer begins from, and must not overwrite unseen. */
export type LatestVersion = {
  readonly status: PolicyVersionStatus
  readonly hash: string
  readonly document: unknown
  readonly sourceText: string
  readonly savedById: string
  readonly savedBy: string
  readonly savedAt: Date
}

/** A draft just saved. */
export type DraftedVersion = { itemId: string; versionId: string; code: string; number: number }
