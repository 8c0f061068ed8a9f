import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'

export type HoldersOf = {
  readonly itemId: string
  readonly tiers: readonly string[]
  /** Who asks: what she holds now is replaced, and takes no second place. */
  readonly talentId: string
  readonly today: PlainDate
}

/**
 * How many hold each tier: recognitions in force that this item gave, those of before this system that bear one of its
 * tiers, and cases of it that are approved and not granted yet.
 */
export async function countHolders(
  tx: Tx,
  countyCode: string,
  { itemId, tiers, talentId, today }: HoldersOf,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ tier: string; count: number }[]>`
    with held as (
      select recognition.talent_id, recognition.tier
        from recognition
        left join application
          on application.county_code = recognition.county_code and application.id = recognition.application_id
       where recognition.county_code = ${countyCode} and recognition.status = 'active'
         and recognition.valid_to >= ${today}::date and recognition.tier = any(${[...tiers]}::text[])
         and (recognition.application_id is null or application.item_id = ${itemId}::uuid)
    ), approved as (
      select application.talent_id, latest.assessment -> 'grant' ->> 'tier' as tier
        from application
       cross join lateral (
         select assessment from application_assessment one
          where one.county_code = application.county_code and one.application_id = application.id
          order by one.id desc limit 1) latest
       where application.county_code = ${countyCode} and application.item_id = ${itemId}::uuid
         and application.status in ('approved', 'onNotice') and latest.assessment ->> 'verdict' = 'eligible'
    ), each_one as (
      select * from approved
      union all
      select * from held where not exists (select 1 from approved where approved.talent_id = held.talent_id)
    )
    select tier, count(*)::int as count from each_one where talent_id <> ${talentId}::uuid group by tier`
  return new Map(rows.map(({ tier, count }) => [tier, count]))
}
