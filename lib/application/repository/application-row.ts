import type { Prisma } from '@/generated/prisma/client'
import { dayOrNull } from '@/lib/platform/day-column'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { AnswerSheet, ApplicationCore, OutcomeKind, ReturnedField, SubjectKind } from '../model'

export type ApplicationRow = Prisma.ApplicationGetPayload<object>

/** How the answers lie in their JSON column. */
export const toAnswersColumn = (sheet: AnswerSheet): Prisma.InputJsonValue => ({ ...sheet })

/** A row of the table as commands know it. */
export function toCore(row: ApplicationRow): ApplicationCore {
  const { answers, returnedFields, stepDueOn, amountFen, outcomeKind, subjectKind, ...rest } = row
  const sheet = answers as unknown as AnswerSheet
  return {
    ...rest,
    outcomeKind: outcomeKind as OutcomeKind,
    subjectKind: subjectKind as SubjectKind,
    answers: sheet.values,
    unread: sheet.unread,
    returnedFields: returnedFields as unknown as readonly ReturnedField[] | null,
    stepDueOn: dayOrNull(stepDueOn),
    amountFen: fenOrNull(amountFen),
  }
}
