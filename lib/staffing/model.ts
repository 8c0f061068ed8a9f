import type { WaitingKind } from '@/lib/application/rules/waiting'
import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** What is handed over: the role itself, what waits at its desk, what only the leaver may go on with. */
export type HandoverKind = 'role' | 'delegation' | 'import' | 'opening' | Exclude<WaitingKind, 'others'>

/** One line of the 交接清单. `successorId` null: it stays with those who hold the same role. */
export type HandoverLine = {
  readonly kind: HandoverKind
  readonly role: Role
  readonly unitCode: string
  readonly subjectId: string | null
  readonly title: string
  readonly dueOn: PlainDate | null
  /** What the successor may not do themselves, and why. */
  readonly note: string | null
  readonly successorId: string | null
}
