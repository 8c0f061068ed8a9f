import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/platform/session'
import { getFaultyBook } from '@/lib/register-import/queries/get-faulty-book'
import { workbookResponse } from '../../workbook-response'

/** The rows that were not taken, with the reasons, to be corrected and brought again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/imports/[id]/faulty'>,
): Promise<Response> {
  const actor = await requireStaff()
  const book = await getFaultyBook(actor, (await params).id)
  if (!book) notFound()
  return workbookResponse(book)
}
