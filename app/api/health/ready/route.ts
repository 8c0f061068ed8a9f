import { isDatabaseReady } from '@/lib/platform/readiness'

// Asked anew at every request: without this the build would answer once and for all.
export const dynamic = 'force-dynamic'

/** Whether work can be taken: 503 while the database is away, 200 again by itself when it is back. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady()
  return Response.json(
    { status: isReady ? 'ready' : 'database away' },
    { status: isReady ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
