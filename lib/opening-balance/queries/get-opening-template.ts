import { type Actor } from '@/lib/kernel/actor'
import { templateOf } from '@/lib/register-import/sheet/template'
import { templateBytes } from '@/lib/register-import/steps/template-bytes'
import { mayHandleOpening } from '../permission'
import { OPENING_COLUMNS, TEMPLATE_NOTES, TEMPLATE_TITLE } from '../sheet/columns'

export type Workbook = { readonly fileName: string; readonly bytes: Uint8Array }

/** 期初待遇登记表 to be filled in; null for who may not. */
export async function getOpeningTemplate(actor: Actor): Promise<Workbook | null> {
  if (mayHandleOpening(actor)) return null
  const template = templateOf(TEMPLATE_TITLE, TEMPLATE_NOTES, OPENING_COLUMNS)
  return {
    fileName: `${TEMPLATE_TITLE}.xlsx`,
    bytes: await templateBytes({ sheetName: TEMPLATE_TITLE, ...template }),
  }
}
