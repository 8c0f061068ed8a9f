import { notFound } from 'next/navigation'
import { workbookResponse } from '@/app/office/imports/workbook-response'
import { getFilingTemplate } from '@/lib/employer-filing/queries/get-filing-template'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'

/** The empty sheet of an item, to be filled in. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireApplicant()
  const asked = new URL(request.url).searchParams.get('item') ?? ''
  const template = await getFilingTemplate(actor, asked, await businessNow())
  if (!template) notFound()
  return workbookResponse(template)
}
