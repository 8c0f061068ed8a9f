import { EncryptedFileError, HucreError } from 'hucre'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { listZip } from './zip-guard'

export type CellValue = string | number | boolean | Date | null

/** A place in a sheet, both counted from 0. */
export type Place = { readonly row: number; readonly column: number }

/** A sheet as rows of plain values, and what a person should be told of before they are believed. */
export type WorkbookSheet = {
  readonly name: string
  readonly isHidden: boolean
  /** All of one length; an empty cell is null. Text is trimmed and NFC. */
  readonly rows: readonly (readonly CellValue[])[]
  /** Cells whose value is computed: their value is what was computed last, null when it never was. */
  readonly formulas: readonly Place[]
  /** Merged areas: only the first cell has a value. */
  readonly merges: readonly { readonly from: Place; readonly to: Place }[]
  /** Cells that hold an error such as #REF!. */
  readonly errors: readonly Place[]
}

export type WorkbookFault =
  | 'notWorkbook' // not an .xlsx, or cut short
  | 'oldFormat' // .xls, .xlsb or .et: to be saved as .xlsx first
  | 'macros' // .xlsm: never opened
  | 'encrypted'
  | 'tooLarge' // would unpack to more than we hold

/** What to do about it, for the person who chose the file. */
export const WORKBOOK_FAULT_TEXTS: Record<WorkbookFault, string> = {
  notWorkbook: '这不是完整的 Excel 工作簿（.xlsx），请重新选择文件。',
  oldFormat: '这是旧格式的表格（.xls 等），请在 Excel 或 WPS 中“另存为”.xlsx 后再上传。',
  macros: '工作簿带有宏，请另存为不带宏的 .xlsx 后再上传。',
  encrypted: '工作簿设有打开密码，请取消密码后再上传。',
  tooLarge: '工作簿展开后太大，请拆成几个文件分别上传。',
}

/** A sheet of 100,000 rows by 40 columns unpacks to about 150 MB. */
const UNPACKED_BYTES = 256 * 1024 * 1024
const ENTRIES = 2_000
/** OLE2: .xls, and .xlsx with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]

/** Reads a workbook after its archive has been looked at; nothing is unpacked of one that is too large or no workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<WorkbookSheet[], WorkbookFault>> {
  const fault = workbookFaultOf(bytes)
  if (fault) return fail(fault)
  try {
    const { sheets } = await readXlsx(bytes)
    return ok(sheets.map(toSheet))
  } catch (error) {
    if (error instanceof EncryptedFileError) return fail('encrypted')
    if (error instanceof HucreError) return fail('notWorkbook')
    throw error
  }
}

/** Why an archive is not even opened; null when it may be. Also for Word documents, which are such archives too. */
export function archiveFaultOf(bytes: Uint8Array): WorkbookFault | null {
  const listing = listZip(bytes)
  if (!listing) return 'notWorkbook'
  if (listing.isEncrypted) return 'encrypted'
  if (listing.entries > ENTRIES || listing.unpackedBytes > UNPACKED_BYTES) return 'tooLarge'
  if (listing.names.some((name) => /vbaProject/i.test(name))) return 'macros'
  return null
}

/** Why a workbook is not even opened; null when it may be. Looks at the archive alone. */
export function workbookFaultOf(bytes: Uint8Array): WorkbookFault | null {
  if (OLE2.every((byte, index) => bytes[index] === byte)) return 'oldFormat'
  const fault = archiveFaultOf(bytes)
  if (fault) return fault
  const names = listZip(bytes)?.names ?? []
  if (names.some((name) => name.endsWith('workbook.bin'))) return 'oldFormat'
  return names.includes('xl/workbook.xml') ? null : 'notWorkbook'
}

function toSheet(sheet: Sheet): WorkbookSheet {
  const special = [...(sheet.cells ?? new Map<string, { type?: string }>())]
  const placesOf = (type: string): Place[] =>
    special.filter(([, cell]) => cell.type === type).map(([key]) => toPlace(key))
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row) => row.map(toValue)),
    formulas: placesOf('formula'),
    errors: placesOf('error'),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      from: { row: startRow, column: startCol },
      to: { row: endRow, column: endCol },
    })),
  }
}

function toPlace(key: string): Place {
  const [row = 0, column = 0] = key.split(',').map(Number)
  return { row, column }
}

/** An apostrophe that `writeWorkbook` put before a dangerous beginning is taken off again. */
function toValue(value: unknown): CellValue {
  if (typeof value === 'string') {
    const text = value
      .normalize('NFC')
      .trim()
      .replace(/^'(?=[=+\-@＝＋－＠])/, '')
    return text === '' ? null : text
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value
  return null
}
