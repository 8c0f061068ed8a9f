import { notFound } from 'next/navigation'
import { workbookResponse } from '@/app/office/imports/workbook-response'
import { takeFaultyRows } from '@/lib/employer-filing/commands/take-faulty-rows'
import { TakeFaultyRowsInput } from '@/lib/employer-filing/schema'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'

/** The rows that are not taken, with the reasons, to be corrected and brought again. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/my/company/filings/[id]/faulty'>,
): Promise<Response> {
  const actor = await requireApplicant()
  const input = TakeFaultyRowsInput.safeParse({ filingId: (await params).id })
  const taken = input.success ? await takeFaultyRows(actor, input.data, await businessNow()) : null
  if (!taken?.ok) notFound()
  return workbookResponse(taken.value)
}
