import { fail, ok, type Result } from '@/lib/kernel/result'
import { findHeader } from './find-header'
import type { Column, SheetContent } from './model'
import { CODES_SHEET } from './template'

export type ChosenSheet = { readonly sheet: SheetContent; readonly notices: readonly string[] }

const isFilled = ({ rows }: SheetContent): boolean => rows.some((row) => row.some((cell) => cell !== null))
const named = (sheets: readonly SheetContent[]): string => sheets.map(({ name }) => `“${name}”`).join('、')

/**
 * The one visible sheet of a workbook that has our headers. Others that hold anything are named, hidden ones too: nothing
 * is left out in silence. Two that could be meant are refused.
 */
export function chooseSheet<C>(
  sheets: readonly SheetContent[],
  columns: readonly Column<C>[],
): Result<ChosenSheet, string[]> {
  const filled = sheets.filter(isFilled)
  const visible = filled.filter(({ isHidden }) => !isHidden)
  if (visible.length === 0) return fail(['工作簿里没有任何数据'])
  const fitting = visible.filter((sheet) => findHeader(sheet, columns).ok)
  if (fitting.length > 1)
    return fail([`有 ${fitting.length} 个工作表都有所需的表头（${named(fitting)}），请只保留一个`])
  const sheet = fitting[0] ?? visible[0]
  if (!sheet) return fail(['工作簿里没有任何数据'])
  const hidden = filled.filter(({ isHidden }) => isHidden)
  const others = visible.filter((other) => other !== sheet && other.name !== CODES_SHEET)
  return ok({
    sheet,
    notices: [
      ...(hidden.length > 0 ? [`隐藏的工作表${named(hidden)}没有读取`] : []),
      ...(others.length > 0 ? [`只读取了工作表“${sheet.name}”，没有读取${named(others)}`] : []),
    ],
  })
}
