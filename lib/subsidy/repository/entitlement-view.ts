import { SYSTEM_ACCOUNT_ID } from '@/lib/kernel/actor'
import { subtractFen, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, dayOrNull } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { FUNDERS, type Funder } from '@/lib/policy/engine/assessment'
import type { AttemptStatus, PaymentStatus } from '../flow'
import type { EndReason, EntitlementStatus } from '../model'
import type { Sight } from '../permission'
import { findEntitlementDetail, findNames, type EntitlementDetailRow } from './entitlement-detail'

export type AttemptView = {
  readonly id: string
  readonly batchId: string
  readonly batchNumber: string
  readonly at: Date
  readonly amountFen: Fen
  readonly status: AttemptStatus
  readonly failureReason: string | null
  readonly settledOn: PlainDate | null
  readonly accountMasked: string
}
export type PaymentView = {
  readonly id: string
  readonly instalment: number
  readonly partName: string
  readonly dueOn: PlainDate
  readonly months: number | null
  readonly status: PaymentStatus
  readonly grossFen: Fen
  readonly countyFen: Fen
  readonly offsetFen: Fen
  readonly paidOn: PlainDate | null
  readonly gate: string | null
  readonly gateFinding: string | null
  readonly gateOpinion: string | null
  readonly gateClearedBy: string | null
  readonly shares: readonly { readonly funder: Funder; readonly amountFen: Fen }[]
  readonly year: number
  readonly attempts: readonly AttemptView[]
}
export type ReceivableView = {
  readonly id: string
  readonly amountFen: Fen
  readonly openFen: Fen
  readonly reason: string
  readonly clause: string | null
  readonly steps: readonly { readonly text: string; readonly amountFen: Fen }[]
  readonly by: string
  readonly at: Date
}
export type EntitlementRowView = {
  readonly id: string
  /** The case it came from; null for an opening award, which came from a batch. */
  readonly case: { readonly id: string; readonly number: string } | null
  readonly opening: {
    readonly batchId: string
    readonly batchNumber: string
    readonly documentNumber: string
    readonly paidFen: Fen
    readonly months: number
  } | null
  readonly townshipCode: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly beneficiaryName: string
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly payeeName: string
  /** Null where nothing is left to pay. */
  readonly account: { readonly bankName: string; readonly accountMasked: string } | null
  readonly totalFen: Fen
  readonly months: number | null
  readonly grantedOn: PlainDate
  readonly status: EntitlementStatus
  readonly endedOn: PlainDate | null
  readonly endReason: EndReason | null
  readonly endNote: string | null
  readonly payments: readonly PaymentView[]
  readonly receivables: readonly ReceivableView[]
}

/** An award with its schedule, as far as it is in sight; by its own id or by its case's. */
export async function findEntitlementView(
  countyCode: string,
  sight: Sight,
  by: { id: string } | { applicationId: string },
): Promise<EntitlementRowView | null> {
  const row = await findEntitlementDetail(countyCode, sight, by)
  if (!row) return null
  const clearers = row.payments.flatMap(({ gateClearedById }) => gateClearedById ?? [])
  return toEntitlementView(row, await findNames(countyCode, clearers))
}

/** The row with its schedule as a screen shows it; `names` are those of whoever cleared a gate. */
function toEntitlementView(row: EntitlementDetailRow, names: ReadonlyMap<string, string>): EntitlementRowView {
  const { id, itemCode, beneficiaryName, talentId, enterpriseId, payeeName, months, status, endNote, payeeAccount } =
    row
  return {
    id,
    itemCode,
    beneficiaryName,
    talentId,
    enterpriseId,
    payeeName,
    months,
    status,
    endNote,
    case: row.application && { id: row.application.id, number: row.application.number },
    opening: toOpening(row),
    townshipCode: row.application?.townshipCode ?? row.townshipCode ?? '',
    itemTitle: row.title ?? row.item?.title ?? '',
    account: payeeAccount && { bankName: payeeAccount.bankName, accountMasked: payeeAccount.accountMasked },
    totalFen: fenOf(row.totalFen),
    grantedOn: dayOf(row.grantedOn),
    endedOn: dayOrNull(row.endedOn),
    endReason: row.endReason as EndReason | null,
    payments: row.payments.map((payment) => toPayment(payment, names)),
    receivables: row.receivables.map(toReceivable),
  }
}

const toOpening = ({
  openingBatch,
  openingPaidFen,
  openingMonths,
}: EntitlementDetailRow): EntitlementRowView['opening'] =>
  openingBatch && {
    batchId: openingBatch.id,
    batchNumber: openingBatch.number,
    documentNumber: openingBatch.documentNumber,
    paidFen: fenOf(openingPaidFen),
    months: openingMonths,
  }

type PaymentRow = EntitlementDetailRow['payments'][number]

const toPayment = (row: PaymentRow, names: ReadonlyMap<string, string>): PaymentView => ({
  id: row.id,
  instalment: row.instalment,
  partName: row.partName,
  dueOn: dayOf(row.dueOn),
  months: row.months,
  status: row.status,
  grossFen: fenOf(row.grossFen),
  countyFen: fenOf(row.amountFen),
  offsetFen: fenOf(row.offsetFen),
  paidOn: dayOrNull(row.paidOn),
  gate: row.gate,
  gateOpinion: row.gateOpinion,
  gateFinding: row.gateFinding,
  gateClearedBy: row.gateClearedById === SYSTEM_ACCOUNT_ID ? '系统' : (names.get(row.gateClearedById ?? '') ?? null),
  shares: FUNDERS.flatMap((funder) =>
    row.fundingShares
      .filter((share) => share.funder === funder)
      .map((share) => ({ funder, amountFen: fenOf(share.amountFen) })),
  ),
  year: row.subBudget.fundYear.year,
  attempts: row.paymentAttempts.map(toAttempt),
})

const toAttempt = (row: PaymentRow['paymentAttempts'][number]): AttemptView => ({
  id: row.id,
  batchId: row.batch.id,
  batchNumber: row.batch.number,
  at: row.batch.exportedAt ?? row.batch.madeAt,
  amountFen: fenOf(row.amountFen),
  status: row.status,
  failureReason: row.failureReason,
  settledOn: dayOrNull(row.settledOn),
  accountMasked: row.accountMasked,
})

const toReceivable = (row: EntitlementDetailRow['receivables'][number]): ReceivableView => ({
  id: row.id,
  amountFen: fenOf(row.amountFen),
  openFen: subtractFen(fenOf(row.amountFen), fenOf(row.settledFen)),
  reason: row.reason,
  clause: row.clause,
  steps: row.steps as unknown as ReceivableView['steps'],
  by: row.createdBy.displayName,
  at: row.createdAt,
})
