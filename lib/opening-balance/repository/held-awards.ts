import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

type Held = {
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly itemCode: string
  readonly category: string
  readonly title: string
  readonly grantedOn: PlainDate
  /** Where it stands, in words. */
  readonly where: string
}

/** Awards that these subjects hold or that another open batch is about to say they hold. */
export async function findHeldAwards(
  tx: Tx,
  countyCode: string,
  { subjectIds, exceptBatchId }: { subjectIds: readonly string[]; exceptBatchId: string },
): Promise<Held[]> {
  const rows = await tx.$queryRaw<(Omit<Held, 'grantedOn'> & { grantedOn: Date })[]>`
    select award.talent_id as "talentId", award.enterprise_id as "enterpriseId", award.item_code as "itemCode",
           award.category, coalesce(award.title, '') as title, award.granted_on as "grantedOn",
           coalesce('申请件 ' || application.number, '期初批次 ' || batch.number) as "where"
      from entitlement award
      left join application on application.county_code = award.county_code and application.id = award.application_id
      left join opening_batch batch on batch.county_code = award.county_code and batch.id = award.opening_batch_id
     where award.county_code = ${countyCode} and award.status <> 'reversed'
       and (award.talent_id = any(${[...subjectIds]}::uuid[]) or award.enterprise_id = any(${[...subjectIds]}::uuid[]))
    union all
    select line.talent_id, line.enterprise_id, line.item_code, line.category, line.title, line.granted_on,
           '期初批次 ' || batch.number
      from opening_line line
      join opening_batch batch on batch.county_code = line.county_code and batch.id = line.batch_id
     where line.county_code = ${countyCode} and batch.id <> ${exceptBatchId}::uuid and batch.kind = 'entry'
       and batch.status in ('draft', 'prepared', 'rejected')
       and (line.talent_id = any(${[...subjectIds]}::uuid[]) or line.enterprise_id = any(${[...subjectIds]}::uuid[]))`
  return rows.map((row) => ({ ...row, grantedOn: dayOf(row.grantedOn) }))
}
