import { notFound } from 'next/navigation'
import { isDemo } from '@/lib/platform/env'
import { requireStaff } from '@/lib/platform/session'
import { getSampleResult } from '@/lib/subsidy/queries/get-sample-result'

/** Demo and test only: a result file as a bank would send it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/office/payments/batches/[id]/sample'>,
): Promise<Response> {
  const actor = await requireStaff()
  const { id } = await params
  const failing = new URL(request.url).searchParams.get('failing') === '1' ? 1 : 0
  const sample = isDemo() ? await getSampleResult(actor, id, failing) : null
  if (!sample) notFound()
  return new Response(sample.text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="${sample.fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
