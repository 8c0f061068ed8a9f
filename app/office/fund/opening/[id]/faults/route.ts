import { notFound } from 'next/navigation'
import { refusalResponse } from '@/app/office/imports/workbook-response'
import { takeFaultyRows } from '@/lib/opening-balance/commands/take-faulty-rows'
import { TakeOpeningFileInput } from '@/lib/opening-balance/schema'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { workbookResponse } from '../../workbook-response'

/** The rows of the last upload that could not be entered, each with its reasons. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/fund/opening/[id]/faults'>,
): Promise<Response> {
  const actor = await requireStaff()
  const input = TakeOpeningFileInput.safeParse({ batchId: (await params).id })
  const taken = input.success ? await takeFaultyRows(actor, input.data, await businessNow()) : null
  if (!taken?.ok) return refusalResponse(taken?.failure) ?? notFound()
  return workbookResponse(taken.value)
}
