import { notFound } from 'next/navigation'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { takeComparisonFile } from '@/lib/register-import/commands/take-comparison-file'
import { TakeComparisonInput } from '@/lib/register-import/schema'
import { refusalResponse, workbookResponse } from '../../../workbook-response'

/** A list with identity numbers in clear, to its department only; every time is recorded by the command. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/imports/comparisons/[id]/file'>,
): Promise<Response> {
  const actor = await requireStaff()
  const input = TakeComparisonInput.safeParse({ listId: (await params).id })
  const taken = input.success ? await takeComparisonFile(actor, input.data, await businessNow()) : null
  if (!taken?.ok) return refusalResponse(taken?.failure) ?? notFound()
  return workbookResponse(taken.value)
}
