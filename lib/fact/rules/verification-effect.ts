import type { Effect } from './effect'

const VERIFICATION = 'verification'

/** A verification by the fact it is about. */
export type AskedVerification = { readonly id: string; readonly subjectId: string; readonly factKey: string }
/** One that was closed, as it was before. */
export type ClosedVerification = AskedVerification & {
  readonly status: 'pending' | 'rejected'
  readonly decidedAt: Date | null
}

/** A verification that an entry closed: it waits again, or has failed again, when the entry is taken back. */
export const closedEffect = ({ id, subjectId, factKey, status, decidedAt }: ClosedVerification): Effect => ({
  ...{ entity: VERIFICATION, entityId: id, subjectId },
  before: { factKey, status, decidedAt: decidedAt?.toISOString() ?? null },
  after: { factKey, status: 'superseded' },
})

/** A verification that an entry asked for. */
export const askedEffect = ({ id, subjectId, factKey }: AskedVerification): Effect => ({
  ...{ entity: VERIFICATION, entityId: id, subjectId },
  before: null,
  after: { factKey, status: 'pending' },
})

/** Which of these are about verifications, and whether the entry asked for them or closed them. */
export const verificationsIn = (
  effects: readonly { readonly entity: string; readonly entityId: string; readonly isCreated: boolean }[],
): { id: string; isAsked: boolean }[] =>
  effects
    .filter(({ entity }) => entity === VERIFICATION)
    .map(({ entityId, isCreated }) => ({ id: entityId, isAsked: isCreated }))

export const verificationsOf = (effects: readonly Effect[]): { id: string; isAsked: boolean }[] =>
  verificationsIn(effects.map((effect) => ({ ...effect, isCreated: effect.before === null })))

/** The verifications that an entry closed, as they were. */
export const closedIn = (effects: readonly Effect[]): ClosedText[] =>
  effects.flatMap(({ entity, entityId, subjectId, before }) =>
    entity === VERIFICATION && before ? [{ id: entityId, subjectId, ...(before as BeforeClosing) }] : [],
  )

type BeforeClosing = { readonly factKey: string; readonly status: string; readonly decidedAt: string | null }
type ClosedText = BeforeClosing & { readonly id: string; readonly subjectId: string }
