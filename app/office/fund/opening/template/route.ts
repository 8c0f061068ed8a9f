import { notFound } from 'next/navigation'
import { getOpeningTemplate } from '@/lib/opening-balance/queries/get-opening-template'
import { requireStaff } from '@/lib/platform/session'
import { workbookResponse } from '../workbook-response'

/** 期初待遇登记表 to be filled in. */
export async function GET(): Promise<Response> {
  const template = await getOpeningTemplate(await requireStaff())
  if (!template) notFound()
  return workbookResponse(template)
}
