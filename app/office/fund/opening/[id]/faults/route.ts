import { notFound } from 'next/navigation'
import { getFaultyRows } from '@/lib/opening-balance/queries/get-faulty-rows'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { workbookResponse } from '../../workbook-response'

/** The rows of the last upload that could not be entered, each with its reasons. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/fund/opening/[id]/faults'>,
): Promise<Response> {
  const actor = await requireStaff()
  const book = await getFaultyRows(actor, (await params).id, await businessNow())
  if (!book) notFound()
  return workbookResponse(book)
}
