import type { Violation } from '@/lib/kernel/violation'

/** What must never be false of the record, the registers, the merges, the cases, the ledger and the payments, and is. The environment is set before. */
export async function findViolations(): Promise<Violation[]> {
  await import('@/lib/wiring/register')
  const { systemActor } = await import('@/lib/kernel/actor')
  const { env } = await import('@/lib/platform/env')
  const slices = [
    await import('@/lib/audit/queries/check-invariants'),
    await import('@/lib/enterprise/queries/check-invariants'),
    await import('@/lib/talent/queries/check-invariants'),
    await import('@/lib/fund/queries/check-invariants'),
    await import('@/lib/application/queries/check-invariants'),
    await import('@/lib/subsidy/queries/check-invariants'),
    await import('@/lib/opening-balance/queries/check-invariants'),
    await import('@/lib/duplicate/queries/check-invariants'),
  ]
  const actor = systemActor(env().JUCAI_COUNTY)
  const violations: Violation[] = []
  for (const { checkInvariants } of slices) violations.push(...(await checkInvariants(actor)))
  return violations
}
