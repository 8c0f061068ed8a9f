import { notFound } from 'next/navigation'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { takeBankFile } from '@/lib/subsidy/commands/take-bank-file'
import { isId } from '@/lib/kernel/id'

/** The bank file, to who exported it only; every time is recorded by the command. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/payments/batches/[id]/file'>,
): Promise<Response> {
  const actor = await requireStaff()
  const { id } = await params
  if (!isId(id)) notFound()
  const taken = await takeBankFile(actor, { batchId: id }, await businessNow())
  if (!taken.ok) notFound()
  const { fileName, bytes } = taken.value
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
