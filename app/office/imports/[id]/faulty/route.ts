import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/platform/session'
import { businessNow } from '@/lib/platform/clock'
import { takeFaultyBook } from '@/lib/register-import/commands/take-faulty-book'
import { TakeFaultyBookInput } from '@/lib/register-import/schema'
import { refusalResponse, workbookResponse } from '../../workbook-response'

/** The rows that were not taken, with the reasons, to be corrected and brought again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/imports/[id]/faulty'>,
): Promise<Response> {
  const actor = await requireStaff()
  const input = TakeFaultyBookInput.safeParse({ batchId: (await params).id })
  const taken = input.success ? await takeFaultyBook(actor, input.data, await businessNow()) : null
  if (!taken?.ok) return refusalResponse(taken?.failure) ?? notFound()
  return workbookResponse(taken.value)
}
