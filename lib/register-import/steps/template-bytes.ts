import { workbookOfSheets } from '@/lib/platform/workbook/write-workbook'
import { CODES_SHEET, type Template } from '../sheet/template'

const CODE_COLUMNS = [
  { header: '填在哪一列', width: 24 },
  { header: '名称', width: 48 },
  { header: '代码', width: 12 },
]

/** A template as a workbook: the sheet to fill in, and behind it the codes where there are any. */
export const templateBytes = ({
  sheetName,
  preamble,
  columns,
  codes,
}: Template & { readonly sheetName: string }): Promise<Uint8Array> =>
  workbookOfSheets([
    { sheetName, preamble, columns, rows: [] },
    ...(codes.length > 0 ? [{ sheetName: CODES_SHEET, columns: CODE_COLUMNS, rows: codes }] : []),
  ])
