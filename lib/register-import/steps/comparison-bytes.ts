import { readForComparison as readEnterprises } from '@/lib/enterprise/steps/read-for-comparison'
import type { Verification } from '@/lib/fact/model'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { listVerifications } from '@/lib/fact/steps/many-verifications'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { readForComparison as readTalents, type Compared } from '@/lib/talent/steps/read-for-comparison'
import { findLines, type ComparisonLine, type ComparisonList } from '../repository/comparisons'
import { COMPARISON_HEADERS } from '../rules/comparison-columns'

const CHUNK = 500

/** The list as a workbook to be answered: who, what the register holds, and empty columns for the answer. */
export async function comparisonBytes(
  tx: Tx,
  countyCode: string,
  list: ComparisonList,
  today: PlainDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = await findLines(tx, countyCode, { listId: list.id })
  const rows: string[][] = []
  for (let from = 0; from < lines.length; from += CHUNK) {
    rows.push(...(await rowsOf(tx, countyCode, lines.slice(from, from + CHUNK), today)))
  }
  const preamble = [
    `${list.departmentName}：请与本部门数据核对，在“核对结果”填“属实”或“不属实”；不属实的请在“备注”写明。没有核对的空着。`,
    '填好后在“导入 › 比对清单”上传本文件。请不要改动清单号和行号。',
  ]
  return new Uint8Array(
    await workbookBytes({ sheetName: `比对清单 ${list.number}`, preamble, columns: COMPARISON_HEADERS, rows }),
  )
}

async function rowsOf(
  tx: Tx,
  countyCode: string,
  lines: readonly ComparisonLine[],
  today: PlainDate,
): Promise<string[][]> {
  const found = await listVerifications(
    tx,
    countyCode,
    lines.map(({ verificationId }) => verificationId),
  )
  const byId = new Map(found.map((one) => [one.id, one]))
  const idsOf = (kind: Verification['subject']['kind']) => [
    ...new Set(found.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)),
  ]
  const talents = await readTalents(tx, countyCode, idsOf('talent'), today)
  const enterprises = await readEnterprises(tx, countyCode, idsOf('enterprise'), today)
  return lines.flatMap(({ number, line, verificationId }) => {
    const verification = byId.get(verificationId)
    const subject: Compared | undefined =
      verification && (talents.get(verification.subject.id) ?? enterprises.get(verification.subject.id))
    if (!verification || !subject) return []
    const { factKey } = verification
    return [
      [number, String(line), subject.name, subject.number, registerLabel(factKey), subject.textOf(factKey), '', ''],
    ]
  })
}
