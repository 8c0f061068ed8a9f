import { ZERO } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment, Received } from '@/lib/policy/engine/assessment'

type Parties = { readonly talentIds: readonly string[]; readonly enterpriseIds: readonly string[] }

/**
 * What has been approved for these people and enterprises but not granted yet, as if it had been: money on notice counts
 * towards every ceiling, or two spouses approved in one week would both be paid in full.
 */
export async function findApprovedAwards(
  tx: Tx,
  countyCode: string,
  parties: Parties,
  except: string | null,
): Promise<Received[]> {
  const rows = await tx.application.findMany({
    where: {
      countyCode,
      status: { in: ['approved', 'onNotice'] },
      outcomeKind: 'subsidy',
      OR: [
        { talentId: { in: [...parties.talentIds] } },
        { enterpriseId: { in: [...parties.enterpriseIds] } },
        { employerId: { in: [...parties.enterpriseIds] } },
      ],
      ...(except === null ? {} : { id: { not: except } }),
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      talentId: true,
      enterpriseId: true,
      employerId: true,
      decidedAt: true,
      item: { select: { code: true } },
      enterprise: { select: { controllerKey: true } },
      employer: { select: { controllerKey: true } },
      applicationAssessments: { orderBy: { id: 'desc' }, take: 1, select: { assessment: true } },
    },
  })
  return rows.flatMap((row): Received[] => {
    const assessment = row.applicationAssessments[0]?.assessment as unknown as Assessment | undefined
    if (assessment?.verdict !== 'eligible' || assessment.grant.kind !== 'subsidy' || row.decidedAt === null) return []
    const { category, amountFen } = assessment.grant
    return [
      {
        entitlementId: row.id,
        itemCode: row.item.code,
        category,
        amountFen,
        paidFen: ZERO,
        months: 0,
        grantedOn: dateIn(row.decidedAt),
        subjectId: row.talentId ?? row.enterpriseId ?? '',
        enterpriseId: row.enterpriseId ?? row.employerId,
        controllerKey: (row.enterprise ?? row.employer)?.controllerKey ?? null,
        status: 'active',
      },
    ]
  })
}

export type ApprovedCase = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly title: string
}

/** Cases about these people and enterprises that are approved and not granted yet: their amounts are settled. */
export async function findApprovedCases(
  tx: Tx,
  countyCode: string,
  { talentIds, enterpriseIds }: Parties,
): Promise<ApprovedCase[]> {
  const rows = await tx.application.findMany({
    where: {
      countyCode,
      status: { in: ['approved', 'onNotice'] },
      outcomeKind: 'subsidy',
      OR: [{ talentId: { in: [...talentIds] } }, { enterpriseId: { in: [...enterpriseIds] } }],
    },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      item: { select: { title: true } },
      talent: { select: { name: true } },
      enterprise: { select: { name: true } },
    },
  })
  return rows.map(({ id, number, item, talent, enterprise }) => ({
    id,
    number: number ?? '',
    name: (talent ?? enterprise)?.name ?? '',
    title: item.title,
  }))
}
