import { ROLE_LABELS } from '@/lib/account/labels'
import { getAccount } from '@/lib/account/queries/get-account'
import { listSuccessors } from '@/lib/account/queries/get-delegation-choices'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { listUnfinishedOpenings } from '@/lib/opening-balance/steps/hand-over-openings'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { listUnfinishedImports } from '@/lib/register-import/steps/hand-over-imports'
import { HANDOVER_KIND_LABELS } from '../labels'
import { mayHandOver } from '../permission'
import type { HeldWork } from '../rules/held-work'
import { readHeldWork } from '../steps/read-held-work'

export type PlannedRole = {
  readonly key: string
  readonly title: string
  /** Who else holds it and could go on alone. */
  readonly others: readonly string[]
  /** How much waits, by kind: '待复审 12 件'. Numbers only: an administrator reads no case. */
  readonly waiting: readonly string[]
}

export type HandoverPlan = {
  readonly leaver: { readonly id: string; readonly name: string }
  readonly roles: readonly PlannedRole[]
  readonly imports: number
  readonly openings: number
  readonly successors: readonly { readonly value: string; readonly label: string }[]
  readonly today: PlainDate
}

/** What somebody holds and who could take it; null when there is nobody, or not the actor's to hand over. */
export async function getHandoverPlan(actor: Actor, accountId: string, now: Date): Promise<HandoverPlan | null> {
  if (mayHandOver(actor, accountId) !== null) return null
  const account = await getAccount(actor, accountId)
  if (!account) return null
  const { countyCode } = actor
  const today = dateIn(now)
  // An administrator may see no case; how many there are is counted past the fence.
  const held = await pastTheFence(() => readHeldWork(reading, countyCode, accountId, today))
  const imports = await pastTheFence(() => listUnfinishedImports(reading, countyCode, accountId))
  const openings = await pastTheFence(() => listUnfinishedOpenings(reading, countyCode, accountId))
  return {
    leaver: { id: account.id, name: account.name },
    roles: held.map((one) => ({
      key: one.key,
      title: `${one.unitName} ${ROLE_LABELS[one.assignment.role]}`,
      others: one.others,
      waiting: countsOf(one),
    })),
    imports: imports.length,
    openings: openings.length,
    successors: (await listSuccessors(actor, now)).filter(({ value }) => value !== accountId),
    today,
  }
}

function countsOf({ work }: HeldWork): string[] {
  const counts = new Map<string, number>()
  for (const { kind } of work)
    if (kind !== 'others') counts.set(HANDOVER_KIND_LABELS[kind], (counts.get(HANDOVER_KIND_LABELS[kind]) ?? 0) + 1)
  return [...counts].map(([label, count]) => `${label} ${count} 件`)
}
