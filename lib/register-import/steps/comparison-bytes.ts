import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { findLines, type ComparisonList } from '../repository/comparisons'
import { COMPARISON_HEADERS } from '../rules/comparison-columns'
import { describeLines } from './describe-lines'

/** The list as a workbook to be answered: who, what the register holds, and empty columns for the answer; `mark` stands above the rows. */
export async function comparisonBytes(
  tx: Tx,
  countyCode: string,
  list: ComparisonList,
  { today, mark }: { today: PlainDate; mark: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = await findLines(tx, countyCode, { listId: list.id })
  const described = await describeLines(tx, countyCode, lines, today)
  const rows = described.map(({ number, line, name, document, fact, registered }) => [
    ...[number, String(line), name, document, fact, registered],
    ...['', ''],
  ])
  const preamble = [
    `${list.departmentName}：请与本部门数据核对，在“核对结果”填“属实”或“不属实”；不属实的请在“备注”写明。没有核对的空着。`,
    '填好后在“导入 › 比对清单”上传本文件。请不要改动清单号和行号。',
    ...(mark === null ? [] : [mark]),
  ]
  return new Uint8Array(
    await workbookBytes({ sheetName: `比对清单 ${list.number}`, preamble, columns: COMPARISON_HEADERS, rows }),
  )
}
