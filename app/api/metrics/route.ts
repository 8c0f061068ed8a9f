import { isOfScraper } from '@/lib/platform/scraper'
import { writeMetrics } from '@/lib/platform/metrics'

export const dynamic = 'force-dynamic'

/** For Prometheus on this machine, by the token JUCAI_METRICS_TOKEN; to anybody else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  if (!isOfScraper(request)) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { type, text } = await writeMetrics()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
