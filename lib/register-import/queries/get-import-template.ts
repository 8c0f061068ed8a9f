import type { Actor } from '@/lib/kernel/actor'
import { KINDS } from '../kinds/import-kinds'
import type { ImportKind } from '../model'
import { mayImport } from '../permission'
import { templateBytes } from '../steps/template-bytes'
import { templateOf } from '../sheet/template'

/** An empty workbook to fill in; null for whoever may not import. */
export async function getImportTemplate(
  actor: Actor,
  kind: ImportKind,
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  if (mayImport(actor, 'read')) return null
  const { label, notes, columns } = KINDS[kind]
  const template = templateOf(`${label}导入模板`, notes, columns)
  return { fileName: `${label}导入模板.xlsx`, bytes: await templateBytes({ sheetName: label, ...template }) }
}
