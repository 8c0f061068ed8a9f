/** What may not be done on one person's word (ADR 0053). */
export const REQUEST_KINDS = ['roleGrant', 'clearExport', 'batchReturn'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATUSES = ['open', 'confirmed', 'refused', 'withdrawn', 'expired'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** 双人确认: asked for by one, answered by another. `content` is what is done when it is confirmed, read by its kind. */
export type SecondPersonRequest = {
  readonly id: string
  readonly kind: RequestKind
  readonly key: string
  readonly content: unknown
  readonly summary: string
  readonly reason: string
  /** Whom it would give something: never the one who confirms. */
  readonly aboutAccountId: string | null
  readonly askedById: string
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly status: RequestStatus
  readonly answeredById: string | null
  readonly answeredAt: Date | null
  readonly remark: string | null
}

/** How long a request waits for its second person. The database holds the same. */
export const WAITS_DAYS = 7

/** A file with the whole numbers of more people than this leaves the house on two people's word. */
export const MOST_CLEAR = 100

/** What a second person said yes to: by whom and when, as the file carries it. */
export type Confirmation = {
  readonly requestId: string
  readonly askedByName: string
  readonly answeredByName: string
  readonly answeredAt: Date
}
