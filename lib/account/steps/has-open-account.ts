import type { Tx } from '@/lib/platform/transaction'
import { findSubjectAccount, type ApplicantKind } from '../repository/subject-accounts'

/** Whether the subject has a login that nobody closed. */
export const hasOpenAccount = async (
  tx: Tx,
  subject: { countyCode: string; kind: ApplicantKind; subjectId: string },
): Promise<boolean> => (await findSubjectAccount(tx, subject, null))?.status === 'active'
