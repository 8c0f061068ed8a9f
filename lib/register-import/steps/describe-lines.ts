import { readForComparison as readEnterprises } from '@/lib/enterprise/steps/read-for-comparison'
import type { Verification } from '@/lib/fact/model'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { listVerifications } from '@/lib/fact/steps/many-verifications'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { readForComparison as readTalents } from '@/lib/talent/steps/read-for-comparison'
import type { ComparisonLine } from '../repository/comparisons'

/** A line of a list in words, as the register has it now. */
export type DescribedLine = ComparisonLine & {
  readonly name: string
  /** In clear. */
  readonly document: string
  readonly fact: string
  readonly registered: string
  readonly status: Verification['status']
}

/** Lines that are looked at together. */
const CHUNK = 500

/** Who and what the lines are about; a line whose person or enterprise is gone is left out. */
export async function describeLines(
  tx: Tx,
  countyCode: string,
  lines: readonly ComparisonLine[],
  today: PlainDate,
): Promise<DescribedLine[]> {
  const described: DescribedLine[] = []
  for (let from = 0; from < lines.length; from += CHUNK)
    described.push(...(await describeSome(tx, countyCode, lines.slice(from, from + CHUNK), today)))
  return described
}

async function describeSome(tx: Tx, countyCode: string, lines: readonly ComparisonLine[], today: PlainDate) {
  const ids = lines.map(({ verificationId }) => verificationId)
  const found = await listVerifications(tx, countyCode, ids)
  const byId = new Map(found.map((one) => [one.id, one]))
  const idsOf = (kind: Verification['subject']['kind']) => [
    ...new Set(found.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)),
  ]
  const talents = await readTalents(tx, countyCode, idsOf('talent'), today)
  const enterprises = await readEnterprises(tx, countyCode, idsOf('enterprise'), today)
  return lines.flatMap((line): DescribedLine[] => {
    const verification = byId.get(line.verificationId)
    const subject = verification && (talents.get(verification.subject.id) ?? enterprises.get(verification.subject.id))
    if (!verification || !subject) return []
    const { factKey, status } = verification
    const { name, number: document } = subject
    return [{ ...line, name, document, fact: registerLabel(factKey), registered: subject.textOf(factKey), status }]
  })
}
