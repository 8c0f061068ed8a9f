import { listPlaces } from '@/lib/account/steps/list-places'
import type { EnterpriseEntry } from '@/lib/enterprise/rules/enterprise-entry'
import { findEnterprisesByUscc } from '@/lib/enterprise/steps/find-enterprises-by-uscc'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import type { TalentEntry } from '@/lib/talent/rules/talent-entry'
import { sheetContext, type SheetContext } from '../kinds/context'
import { findRepeated } from '../kinds/find-repeated'
import { headerOf, KINDS } from '../kinds/import-kinds'
import { toEnterpriseEntry } from '../kinds/to-enterprise-entry'
import { toTalentEntry } from '../kinds/to-talent-entry'
import type { ImportKind } from '../model'
import { SHOWN_ROWS } from '../rules/preview'
import { chooseSheet } from '../sheet/choose-sheet'
import type { Fault, ReadSheet, SheetContent } from '../sheet/model'
import { readSheet } from '../sheet/read-sheet'

/** What is read, planned and written within a worker's memory and one transaction; more is refused in words. */
export const MAXIMUM_ROWS = 20_000

/** A workbook as it is to be entered: every row is an entry or has a fault. */
export type ParsedImport = {
  readonly rowCount: number
  readonly talents: readonly TalentEntry[]
  readonly enterprises: readonly EnterpriseEntry[]
  readonly faults: readonly Fault[]
  /** The file itself, for the preview and the workbook of faulty rows. */
  readonly file: ReadFile
}

/** What is kept of the file beside its entries: its cells, where its columns are, and which rows are filled. */
export type ReadFile = {
  readonly sheet: SheetContent
  readonly layout: Omit<ReadSheet, 'rows'>
  readonly firstRows: readonly number[]
  readonly notices: readonly string[]
}

/** Reads a workbook by the columns of its kind; answers in plain Chinese when it cannot be read as a whole. */
export async function parseImport(
  tx: Tx,
  countyCode: string,
  workbookOf: { kind: ImportKind; bytes: Uint8Array },
  today: PlainDate,
): Promise<Result<ParsedImport, string>> {
  const { kind, bytes } = workbookOf
  const { columns } = KINDS[kind]
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return fail(WORKBOOK_FAULT_TEXTS[workbook.failure])
  const chosen = chooseSheet(workbook.value, columns)
  if (!chosen.ok) return fail(chosen.failure.join('；'))
  const { townships, villages } = await listPlaces(tx, countyCode)
  const context = sheetContext(today, townships, villages)
  const read = readSheet<SheetContext>(chosen.value.sheet, columns, context)
  if (!read.ok) return fail(read.failure.join('；'))
  const count = read.value.rows.length
  if (count > MAXIMUM_ROWS) return fail(tooMany(count))
  const employers = await findEnterprisesByUscc(tx, countyCode, namedEmployers(read.value))
  const { rows, ...layout } = read.value
  const ignored = layout.ignored.map((header) => `“${header}”`).join('、')
  const notices = [...chosen.value.notices, ...(ignored === '' ? [] : [`这些列没有导入：${ignored}`])]
  const firstRows = rows.slice(0, SHOWN_ROWS).map(({ row }) => row)
  const file = { sheet: chosen.value.sheet, layout, firstRows, notices }
  return ok({ rowCount: rows.length, file, ...toEntries(kind, read.value, { context, employers }) })
}

const tooMany = (count: number): string =>
  `共 ${count} 行，一次最多导入 ${MAXIMUM_ROWS} 行。请拆成 ${Math.ceil(count / MAXIMUM_ROWS)} 个文件分别导入，这个文件一行也没有导入。`

/** Credit codes in the columns that name an employer or payer. */
const namedEmployers = ({ rows }: ReadSheet): string[] => [
  ...new Set(rows.flatMap(({ values }) => values['employment.uscc'] ?? values['insurance.uscc'] ?? [])),
]

type Known = Pick<Parameters<typeof toTalentEntry>[1], 'context' | 'employers'>

function toEntries(kind: ImportKind, { rows }: ReadSheet, known: Known) {
  const { subject, takesSubject } = KINDS[kind]
  const header = (key: string) => headerOf(kind, key)
  const work = { ...known, headerOf: header, takesSubject }
  const keyColumn = subject === 'talent' ? 'identityNumber' : 'uscc'
  const repeated = findRepeated(rows, { keyColumn, wholeRow: !takesSubject, headerOf: header })
  const isRepeated = new Set(repeated.map(({ row }) => row))
  const talents: TalentEntry[] = []
  const enterprises: EnterpriseEntry[] = []
  const faults: Fault[] = [...repeated]
  for (const row of rows) {
    const one = subject === 'talent' ? toTalentEntry(row, work) : toEnterpriseEntry(row, work)
    faults.push(...one.faults)
    if (one.entry === null || isRepeated.has(row.row)) continue
    if ('uscc' in one.entry) enterprises.push(one.entry)
    else talents.push(one.entry)
  }
  return { talents, enterprises, faults }
}
