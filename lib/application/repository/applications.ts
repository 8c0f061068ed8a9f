import { Prisma } from '@/generated/prisma/client'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import { LIVE_STATUSES, type ApplicationStatus } from '../flow'
import type { AnswerSheet, ApplicationCore, ReturnedField } from '../model'
import { toAnswersColumn, toCore } from './application-row'

/** What a write may change; what is absent stays. */
export type ApplicationChange = {
  readonly status?: ApplicationStatus
  readonly number?: string
  readonly versionId?: string
  readonly round?: number
  readonly stepCode?: string | null
  readonly stepSince?: Date | null
  readonly stepDueOn?: PlainDate | null
  readonly unitCode?: string | null
  readonly unitCodes?: readonly string[]
  readonly employerId?: string | null
  readonly townshipCode?: string
  readonly answers?: AnswerSheet
  readonly returnedFields?: readonly ReturnedField[] | null
  readonly payeeAccountId?: string | null
  readonly amountFen?: Fen | null
  readonly noticeId?: string | null
  readonly submittedAt?: Date
  readonly decidedAt?: Date | null
  readonly closedAt?: Date | null
}

/** A new draft, as `startApplication` found its parties. */
export async function insertApplication(tx: Tx, application: ApplicationCore): Promise<void> {
  const { answers, unread, returnedFields, stepDueOn, amountFen, unitCodes, ...rest } = application
  await tx.application.create({
    data: {
      ...rest,
      unitCodes: [...unitCodes],
      answers: toAnswersColumn({ values: answers, unread }),
      returnedFields: jsonOrNull(returnedFields),
      stepDueOn: toDayColumnOrNull(stepDueOn),
      amountFen: amountFen === null ? null : BigInt(amountFen),
    },
  })
}

export async function findApplication(tx: Tx, countyCode: string, id: string): Promise<ApplicationCore | null> {
  const row = await tx.application.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toCore(row)
}

/** The case with its row locked until the transaction ends: whoever comes second waits and sees what the first did. */
export async function findForUpdate(tx: Tx, countyCode: string, id: string): Promise<ApplicationCore | null> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return findApplication(tx, countyCode, id)
}

/** Whether a person's case was begun by a contact of her employer. */
export async function wasBegunByEmployer(tx: Tx, { countyCode, id }: ApplicationCore): Promise<boolean> {
  const byEmployer = { countyCode, id, subjectKind: 'talent', createdBy: { kind: 'enterprise' } } as const
  return (await tx.application.count({ where: byEmployer })) > 0
}

/** The live case of an item for the same parties, or null. At most one: a partial unique index holds it. */
export async function findLive(
  tx: Tx,
  parties: Pick<ApplicationCore, 'countyCode' | 'itemId' | 'talentId' | 'enterpriseId'>,
): Promise<ApplicationCore | null> {
  const { countyCode, itemId, talentId, enterpriseId } = parties
  const row = await tx.application.findFirst({
    where: { countyCode, itemId, talentId, enterpriseId, status: { in: [...LIVE_STATUSES] } },
  })
  return row && toCore(row)
}

/** Compare and set: the case after the change, or null when it is no longer what the caller read. */
export async function changeApplication(
  tx: Tx,
  application: ApplicationCore,
  change: ApplicationChange,
  now: Date,
): Promise<ApplicationCore | null> {
  const { countyCode, id, status, version } = application
  const { answers, returnedFields, stepDueOn, amountFen, unitCodes, ...rest } = change
  const moved = await tx.application.updateMany({
    where: { countyCode, id, status, version },
    data: {
      ...rest,
      ...(answers === undefined ? {} : { answers: toAnswersColumn(answers) }),
      ...(returnedFields === undefined ? {} : { returnedFields: jsonOrNull(returnedFields) }),
      ...(stepDueOn === undefined ? {} : { stepDueOn: toDayColumnOrNull(stepDueOn) }),
      ...(amountFen === undefined ? {} : { amountFen: amountFen === null ? null : BigInt(amountFen) }),
      ...(unitCodes === undefined ? {} : { unitCodes: [...unitCodes] }),
      version: version + 1,
      updatedAt: now,
    },
  })
  return moved.count === 1 ? findApplication(tx, countyCode, id) : null
}

/** 材料保管期满. Nothing of the case itself changes: neither its version nor its place in a list. */
export async function markPapersErased(tx: Tx, { countyCode, id }: ApplicationCore, now: Date): Promise<void> {
  await tx.application.updateMany({ where: { countyCode, id }, data: { papersErasedAt: now } })
}

const jsonOrNull = (value: readonly ReturnedField[] | null) =>
  value === null ? Prisma.DbNull : (value as unknown as Prisma.InputJsonValue)
