/** The process answers. Says nothing of the database: a process manager must not restart us for its sake. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
}
