import { blindIndex, seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { PAYEE_ACCOUNT } from '../rules/sealed-purposes'
import { toAnswersColumn } from './application-row'

const ERASED = '已删除'

/** The cases of these people, their rows locked. */
export async function lockCasesOf(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM application
     WHERE county_code = ${countyCode} AND talent_id = ANY(${[...talentIds]}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map(({ id }) => id)
}

/** Answers, words and accounts that the applicants gave; the cases and their outcome stay. */
export async function emptyCases(
  tx: Tx,
  countyCode: string,
  { caseIds, talentIds }: { readonly caseIds: readonly string[]; readonly talentIds: readonly string[] },
): Promise<void> {
  const answers = toAnswersColumn({ values: {}, unread: {} })
  await tx.application.updateMany({ where: { countyCode, id: { in: [...caseIds] } }, data: { answers } })
  const asked = { countyCode, applicationId: { in: [...caseIds] } }
  await tx.reconsideration.updateMany({ where: asked, data: { content: ERASED } })
  const owned = { countyCode, ownerKind: 'talent', ownerId: { in: [...talentIds] } }
  const accounts = await tx.payeeAccount.findMany({ where: owned, select: { id: true } })
  for (const { id } of accounts)
    await tx.payeeAccount.update({
      where: { countyCode_id: { countyCode, id } },
      data: {
        ...{ holderName: ERASED, bankName: ERASED, branchCode: null, accountMasked: '**** 0000' },
        ...{ accountSealed: seal(PAYEE_ACCOUNT, id), accountBlind: blindIndex(PAYEE_ACCOUNT, id) },
      },
    })
}
