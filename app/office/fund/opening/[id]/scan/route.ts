import { notFound } from 'next/navigation'
import { MAXIMUM_FILE_BYTES } from '@/lib/attachment/model'
import { attachOpeningScan } from '@/lib/opening-balance/commands/attach-opening-scan'
import { takeOpeningScan } from '@/lib/opening-balance/commands/take-opening-scan'
import { TakeOpeningFileInput } from '@/lib/opening-balance/schema'
import { businessNow } from '@/lib/platform/clock'
import { currentActor, requireStaff } from '@/lib/platform/session'
import { receiveFile, refuseFailure } from '../../receive-file'

/** The scan of the source document. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/office/fund/opening/[id]/scan'>,
): Promise<Response> {
  return receiveFile(request, {
    actor: await currentActor(),
    batchId: (await params).id,
    maximumBytes: MAXIMUM_FILE_BYTES,
    take: async (actor, file) => {
      const attached = await attachOpeningScan(actor, file, await businessNow())
      return attached.ok ? { status: 200, summary: '扫描件已上传' } : refuseFailure(attached.failure)
    },
  })
}

/** Always as a download, sandboxed: nothing uploaded runs in our pages. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/office/fund/opening/[id]/scan'>,
): Promise<Response> {
  const actor = await requireStaff()
  const input = TakeOpeningFileInput.safeParse({ batchId: (await params).id })
  const taken = input.success ? await takeOpeningScan(actor, input.data, await businessNow()) : null
  if (!taken?.ok) notFound()
  const file = taken.value
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mimeType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
