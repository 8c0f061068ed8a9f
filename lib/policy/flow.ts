import type { Flow } from '@/lib/kernel/flow'

export const POLICY_STATUSES = ['active', 'repealed'] as const
export type PolicyStatus = (typeof POLICY_STATUSES)[number]

export const POLICY_VERSION_STATUSES = ['draft', 'published', 'superseded', 'repealed'] as const
export type PolicyVersionStatus = (typeof POLICY_VERSION_STATUSES)[number]
export type PolicyVersionEvent = 'publish' | 'supersede' | 'repeal'

export const VERSION_CHECK_VERDICTS = ['passed', 'returned'] as const
/** What a second person says of a draft: it may go on, or back to its author with remarks. */
export type VersionCheckVerdict = (typeof VERSION_CHECK_VERDICTS)[number]

/** A version is written once, published once, and ends when a later one takes its place or the item is repealed. */
export const POLICY_VERSION_FLOW: Flow<PolicyVersionStatus, PolicyVersionEvent> = {
  draft: { publish: 'published' },
  published: { supersede: 'superseded', repeal: 'repealed' },
  superseded: {},
  repealed: {},
}
