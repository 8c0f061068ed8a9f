import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { DuePlace } from '../rules/due-place'

export type DueFilter = {
  readonly fundYearId?: string | undefined
  readonly itemCode?: string | undefined
  readonly category?: string | undefined
  readonly townshipCode?: string | undefined
  readonly dueTo?: PlainDate | undefined
}

/** A payment waiting to be put into a batch. `lastFailure` is what the bank said the last time. */
export type DueRow = {
  readonly id: string
  readonly entitlementId: string
  readonly beneficiaryName: string
  readonly payeeName: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly instalment: number
  readonly dueOn: PlainDate
  readonly netFen: Fen
  readonly offsetFen: Fen
  readonly bankName: string
  readonly accountMasked: string
  readonly townshipName: string
  readonly year: number
  readonly lastFailure: string | null
}
type Row = Omit<DueRow, 'dueOn' | 'netFen' | 'offsetFen'> & { dueOn: Date; netFen: bigint; offsetFen: bigint }

/** Due payments, the earliest first, after a place in that order. */
export async function findDue(
  countyCode: string,
  filter: DueFilter,
  after: DuePlace | null,
  limit: number,
): Promise<DueRow[]> {
  const { fundYearId = null, itemCode = null, category = null, townshipCode = null, dueTo = null } = filter
  const rows = await prisma.$queryRaw<Row[]>`
    select payment.id, award.id as "entitlementId", award.beneficiary_name as "beneficiaryName",
           award.payee_name as "payeeName", award.item_code as "itemCode", coalesce(award.title, item.title) as "itemTitle",
           payment.instalment, payment.due_on as "dueOn", payment.amount_fen - payment.offset_fen as "netFen",
           payment.offset_fen as "offsetFen", account.bank_name as "bankName", account.account_masked as "accountMasked",
           unit.short_name as "townshipName", year.year,
           (select coalesce(attempt.failure_reason, '银行未说明原因') from payment_attempt attempt
             where attempt.county_code = payment.county_code and attempt.payment_id = payment.id and attempt.status = 'failed'
             order by attempt.id desc limit 1) as "lastFailure"
      from payment
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      left join policy_item item on item.county_code = award.county_code and item.id = award.item_id
      left join application on application.county_code = award.county_code and application.id = award.application_id
      join unit on unit.county_code = award.county_code
       and unit.code = coalesce(application.township_code, award.township_code)
      join payee_account account on account.county_code = award.county_code and account.id = award.payee_account_id
      join sub_budget sub on sub.county_code = payment.county_code and sub.id = payment.sub_budget_id
      join fund_year year on year.county_code = sub.county_code and year.id = sub.fund_year_id
     where payment.county_code = ${countyCode} and payment.status = 'due'
       and (${fundYearId}::uuid is null or sub.fund_year_id = ${fundYearId}::uuid)
       and (${itemCode}::text is null or award.item_code = ${itemCode})
       and (${category}::text is null or award.category = ${category})
       and (${townshipCode}::text is null or coalesce(application.township_code, award.township_code) = ${townshipCode})
       and (${dueTo}::date is null or payment.due_on <= ${dueTo}::date)
       and (${after?.id ?? null}::uuid is null
         or (payment.due_on, payment.id) > (${after?.dueOn ?? null}::date, ${after?.id ?? null}::uuid))
     order by payment.due_on, payment.id
     limit ${limit}`
  return rows.map((row) => ({
    ...row,
    dueOn: dayOf(row.dueOn),
    netFen: fenOf(row.netFen),
    offsetFen: fenOf(row.offsetFen),
  }))
}

export type Option = { readonly value: string; readonly label: string }

/** What the due list can be narrowed to: the items, townships and fund years that have something due. */
export async function findDueOptions(
  countyCode: string,
): Promise<{ items: Option[]; townships: Option[]; years: Option[] }> {
  const rows = await prisma.$queryRaw<{ kind: 'items' | 'townships' | 'years'; value: string; label: string }[]>`
    with due as (
      select award.item_code, coalesce(item.title, '未列入系统的事项') as title, unit.code as township_code, unit.short_name, year.id as year_id, year.year
        from payment
        join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
        left join policy_item item on item.county_code = award.county_code and item.id = award.item_id
        left join application on application.county_code = award.county_code and application.id = award.application_id
        join unit on unit.county_code = award.county_code
         and unit.code = coalesce(application.township_code, award.township_code)
        join sub_budget sub on sub.county_code = payment.county_code and sub.id = payment.sub_budget_id
        join fund_year year on year.county_code = sub.county_code and year.id = sub.fund_year_id
       where payment.county_code = ${countyCode} and payment.status = 'due')
    select distinct 'items' as kind, item_code as value, item_code || ' ' || title as label from due
    union select distinct 'townships', township_code, short_name from due
    union select distinct 'years', year_id::text, year::text || ' 年' from due
    order by kind, value`
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ value, label }) => ({ value, label }))
  return { items: of('items'), townships: of('townships'), years: of('years') }
}
