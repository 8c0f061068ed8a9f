import type { Flow } from '@/lib/kernel/flow'

export const PUBLIC_NOTICE_STATUSES = ['open', 'closed'] as const
export type PublicNoticeStatus = (typeof PUBLIC_NOTICE_STATUSES)[number]

export const PUBLIC_NOTICE_ROW_STATUSES = ['open', 'suspended', 'cleared', 'upheld'] as const
export type PublicNoticeRowStatus = (typeof PUBLIC_NOTICE_ROW_STATUSES)[number]
export type PublicNoticeRowEvent = 'object' | 'clear' | 'uphold' | 'dismiss'

/** A row stands, is suspended by an objection with a real name, and ends cleared or upheld. Dismissing lets it stand on. */
export const PUBLIC_NOTICE_ROW_FLOW: Flow<PublicNoticeRowStatus, PublicNoticeRowEvent> = {
  open: { object: 'suspended', clear: 'cleared' },
  suspended: { object: 'suspended', dismiss: 'open', uphold: 'upheld' },
  cleared: {},
  upheld: {},
}

export const OBJECTION_STATUSES = ['filed', 'upheld', 'dismissed'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]
