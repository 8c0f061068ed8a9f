import { takeMaterial } from '@/lib/application/commands/take-material'
import { TakeMaterialInput } from '@/lib/application/schema'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { currentActor } from '@/lib/platform/session'

/** Nothing but the viewer itself runs, and only a page of ours may frame it. */
const GUARDED = {
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}

/** A PDF for the browser's own viewer, in the page where papers are checked. Anything else is only ever downloaded. Recorded by the command. */
export async function GET(_request: Request, { params }: RouteContext<'/api/files/[id]/view'>): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor) return new Response('请先登录。', { status: 401, headers: GUARDED })
    const input = TakeMaterialInput.safeParse({ attachmentId: (await params).id })
    const taken = input.success ? await takeMaterial(actor, input.data, await businessNow()) : null
    const file = taken?.ok ? taken.value : null
    if (file?.mimeType !== 'application/pdf')
      return new Response('没有找到，或者您无权查看。', { status: 404, headers: GUARDED })
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        ...GUARDED,
        'Content-Type': 'application/pdf',
        'Content-Length': String(file.bytes.length),
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    })
  } catch (error) {
    return new Response(`系统繁忙，编号 ${reportBug(error)}`, { status: 500, headers: GUARDED })
  }
}
