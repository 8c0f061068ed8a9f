import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { PassingOutcome, PassingVerb } from '../model'

export type PassingReportLine = {
  readonly applicationId: string
  readonly number: string
  readonly who: string
  readonly itemTitle: string
  readonly amountFen: Fen | null
  readonly outcome: PassingOutcome
  readonly reason: string | null
}

export type PassingReport = {
  readonly id: string
  readonly verb: PassingVerb
  readonly opinion: string
  readonly startedAt: Date
  /** Null when it was broken off: pressing again goes on where it stopped. */
  readonly finishedAt: Date | null
  readonly lines: readonly PassingReportLine[]
}

const LINE = {
  applicationId: true,
  outcome: true,
  reason: true,
  application: {
    select: {
      number: true,
      amountFen: true,
      item: { select: { title: true } },
      talent: { select: { name: true } },
      enterprise: { select: { name: true } },
    },
  },
} as const

/** A person's own batch with its lines in the order in which they were ticked; null when it is not theirs. */
export async function findPassingReport(tx: Tx, actor: Actor, id: string): Promise<PassingReport | null> {
  const row = await tx.passingBatch.findFirst({
    where: { countyCode: actor.countyCode, id, accountId: actor.accountId },
    select: {
      ...{ id: true, verb: true, opinion: true, startedAt: true, finishedAt: true },
      lines: { orderBy: { position: 'asc' }, select: LINE },
    },
  })
  if (!row) return null
  return {
    ...row,
    verb: row.verb as PassingVerb,
    lines: row.lines.map(({ applicationId, outcome, reason, application }) => ({
      applicationId,
      outcome: outcome as PassingOutcome,
      reason,
      number: application.number,
      who: application.talent?.name ?? application.enterprise?.name ?? '',
      itemTitle: application.item.title,
      amountFen: fenOrNull(application.amountFen),
    })),
  }
}
