import { takeMaterial } from '@/lib/application/commands/take-material'
import { TakeMaterialInput } from '@/lib/application/schema'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { currentActor } from '@/lib/platform/session'

const PLAIN = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** A paper of a case, for whoever may see the case; every time is recorded by the command. Always as a download, sandboxed: nothing uploaded runs in our pages. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor) return new Response('请先登录。', { status: 401, headers: PLAIN })
    const input = TakeMaterialInput.safeParse({ attachmentId: (await params).id })
    const taken = input.success ? await takeMaterial(actor, input.data, await businessNow()) : null
    if (!taken?.ok) return new Response('没有找到，或者您无权查看。', { status: 404, headers: PLAIN })
    const file = taken.value
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        ...PLAIN,
        'Content-Type': file.mimeType,
        'Content-Length': String(file.bytes.length),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
      },
    })
  } catch (error) {
    return new Response(`系统繁忙，编号 ${reportBug(error)}`, { status: 500, headers: PLAIN })
  }
}
