import { addFen, type Fen, ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AssessmentContext, Received } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

type Awarded = {
  /** Empty for the sum of an enterprise's people. */
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly controllerKey: string | null
  readonly amountFen: Fen
}

/** Whether what one person is granted bears on what another can be: by a household, or by a ceiling of enterprises. */
export const isShared = ({ outcome }: Rulebook): boolean =>
  outcome.kind === 'subsidy' &&
  (outcome.household !== null || outcome.caps.some(({ scope }) => scope !== 'award' && scope !== 'person'))

/**
 * What the simulation granted to others so far, as a later applicant finds it. Without it both spouses would be counted in full,
 * and a ceiling of an enterprise would be counted once for each of its people.
 */
export class SharedAwards {
  private readonly bySubject = new Map<string, Received>()
  private readonly byFirm = new Map<string, Received>()
  private readonly firmsOf = new Map<string, Set<string>>()

  constructor(
    private readonly item: { readonly code: string; readonly category: string },
    private readonly day: PlainDate,
  ) {}

  add({ subjectId, enterpriseId, controllerKey, amountFen }: Awarded): void {
    if (amountFen === ZERO) return
    if (subjectId !== '')
      this.bySubject.set(
        subjectId,
        this.award(subjectId, subjectId, { enterpriseId: null, controllerKey: null, amountFen }),
      )
    if (enterpriseId === null) return
    const before = this.byFirm.get(enterpriseId)?.amountFen ?? ZERO
    const firm = { enterpriseId, controllerKey, amountFen: addFen(before, amountFen) }
    this.byFirm.set(enterpriseId, this.award(`of ${enterpriseId}`, '', firm))
    if (controllerKey !== null)
      this.firmsOf.set(controllerKey, (this.firmsOf.get(controllerKey) ?? new Set()).add(enterpriseId))
  }

  /** Her context with what her spouse and her enterprise's other people were granted before her. */
  within(context: AssessmentContext): AssessmentContext {
    const { spouseId, enterpriseId, controllerKey } = context
    const firms = new Set([
      ...(enterpriseId === null ? [] : [enterpriseId]),
      ...(controllerKey === null ? [] : (this.firmsOf.get(controllerKey) ?? [])),
    ])
    const more = [
      ...(spouseId === null ? [] : [this.bySubject.get(spouseId)]),
      ...[...firms].map((firm) => this.byFirm.get(firm)),
    ].filter((award) => award !== undefined)
    return more.length === 0 ? context : { ...context, received: [...context.received, ...more] }
  }

  private award(
    entitlementId: string,
    subjectId: string,
    rest: Pick<Received, 'enterpriseId' | 'controllerKey' | 'amountFen'>,
  ): Received {
    const { code, category } = this.item
    const shape = { itemCode: code, category, paidFen: ZERO, months: 0, grantedOn: this.day, status: 'active' } as const
    return { entitlementId, subjectId, ...shape, ...rest }
  }
}
