import type { Actor } from '@/lib/kernel/actor'
import { maskBankAccount } from '@/lib/kernel/mask'
import { dateIn } from '@/lib/kernel/plain-date'
import { seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { NewOpeningLine, OpeningBatch, OpeningLine } from '../model'
import { OPENING_ACCOUNT } from '../rules/sealed-purposes'
import { findHeldAwards } from '../repository/held-awards'
import { awardKey } from '../rules/award-key'
import { joinLines } from '../rules/join-lines'
import { judgeLine, type JudgedLine } from '../rules/judge-line'
import type { LineFault } from '../rules/line-fault'
import type { OpeningLineFields } from '../schema'
import { readKnown } from './read-known'

/** A line to be judged; `at` names it to people, `sheetRow` is null when it was typed. */
export type Candidate = { readonly at: string; readonly sheetRow: number | null; readonly fields: OpeningLineFields }
export type Judged = {
  readonly lines: readonly NewOpeningLine[]
  readonly faults: readonly { readonly candidate: Candidate; readonly fault: LineFault }[]
}

/** Candidates against the registers, against each other, against the lines that stay and against awards known elsewhere. */
export async function judgeLines(
  tx: Tx,
  actor: Actor,
  {
    batch,
    candidates,
    present,
  }: { batch: OpeningBatch; candidates: readonly Candidate[]; present: readonly OpeningLine[] },
  now: Date,
): Promise<Judged> {
  const fields = candidates.map((candidate) => candidate.fields)
  const known = await readKnown(tx, actor.countyCode, { fundId: batch.fundId, fields, today: dateIn(now) })
  const judged = candidates.map((candidate) => ({ candidate, judgement: judgeLine(candidate.fields, known) }))
  const faults = judged.flatMap(({ candidate, judgement }) =>
    judgement.ok ? [] : judgement.faults.map((fault) => ({ candidate, fault })),
  )
  const fitting = judged.flatMap(({ candidate, judgement }) =>
    judgement.ok ? [{ candidate, at: candidate.at, line: judgement.line }] : [],
  )
  const taken = await readTaken(tx, actor.countyCode, batch.id, fitting)
  const clashes = joinLines(fitting, { present, taken }).flatMap((fault, index) => {
    const candidate = fitting[index]?.candidate
    return fault && candidate ? [{ candidate, fault }] : []
  })
  return { lines: toLines(fitting, present), faults: [...faults, ...clashes] }
}

type Fitting = { readonly candidate: Candidate; readonly line: JudgedLine }

async function readTaken(
  tx: Tx,
  countyCode: string,
  exceptBatchId: string,
  fitting: readonly Fitting[],
): Promise<Map<string, string>> {
  const ids = fitting.flatMap(({ line }) => [line.talentId ?? [], line.enterpriseId ?? []].flat())
  const held = await findHeldAwards(tx, countyCode, { subjectIds: [...new Set(ids)], exceptBatchId })
  return new Map(held.map((award) => [awardKey(award), award.where]))
}

/** Lines of one award take its id, the one it has in the batch already or a new one. */
function toLines(fitting: readonly Fitting[], present: readonly OpeningLine[]): NewOpeningLine[] {
  const awardIds = new Map(present.map((line) => [awardKey(line), line.awardId]))
  return fitting.map(({ candidate, line: { payee, ...line } }) => {
    const key = awardKey(line)
    const awardId = awardIds.get(key) ?? newId()
    awardIds.set(key, awardId)
    return { ...line, awardId, sheetRow: candidate.sheetRow, payee: payee && sealed(payee), reversesLineId: null }
  })
}

const sealed = ({ bankName, account }: NonNullable<JudgedLine['payee']>): NewOpeningLine['payee'] => ({
  bankName,
  accountSealed: seal(OPENING_ACCOUNT, account),
  accountMasked: maskBankAccount(account),
})
