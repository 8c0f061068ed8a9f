import { notFound } from 'next/navigation'
import { workbookResponse } from '@/app/office/imports/workbook-response'
import { getFaultyRows } from '@/lib/employer-filing/queries/get-faulty-rows'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'

/** The rows that are not taken, with the reasons, to be corrected and brought again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/my/company/filings/[id]/faulty'>,
): Promise<Response> {
  const actor = await requireApplicant()
  const book = await getFaultyRows(actor, (await params).id, await businessNow())
  if (!book) notFound()
  return workbookResponse(book)
}
