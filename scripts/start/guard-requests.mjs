/**
 * Preloaded into the web server, before Next sees a request: methods nobody needs are refused (Next answers PUT and
 * DELETE on a page with 200 and breaks down at TRACE), addresses that hold a NUL are (PostgreSQL breaks down at it), and
 * headers a client must not speak for itself are corrected.
 */
import { Server } from 'node:http'

const NUL = /%00/
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
/** Set behind a reverse proxy that overwrites X-Real-IP: then its word is the client's address. */
const isBehindProxy = process.env.JUCAI_BEHIND_PROXY === '1'

const emit = Server.prototype.emit

Server.prototype.emit = function guarded(event, request, response) {
  if (event !== 'request') return Reflect.apply(emit, this, arguments)
  if (!METHODS.has(request.method)) {
    response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end()
    return true
  }
  if (NUL.test(request.url)) {
    response.writeHead(400).end()
    return true
  }
  // Next compares a form's origin with this header, which anybody can send (security.md, finding 3).
  delete request.headers['x-forwarded-host']
  if (!isBehindProxy) request.headers['x-real-ip'] = request.socket.remoteAddress ?? ''
  return Reflect.apply(emit, this, arguments)
}
