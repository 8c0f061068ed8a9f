import { randomToken } from './id'
import { countBug } from './metrics'

type Fields = Record<string, string | number | boolean | null>

/** Finds the number of the request in which a line is written; null outside one. */
type RequestIdHere = () => Promise<string | null>

/** One for the process: Next's bundles each have a copy of this module. */
const slot = globalThis as unknown as { jucaiRequestId?: RequestIdHere }

/** Said once by a process that serves: its lines then carry the number that the reverse proxy's log has too. */
export function numberLinesBy(find: RequestIdHere): void {
  slot.jucaiRequestId = find
}

/** One line of JSON on standard error. Ids only: never a name, a number or an object of a person. */
function write(level: 'info' | 'error', message: string, fields: Fields): void {
  const at = new Date().toISOString()
  const put = (request: string | null) =>
    void process.stderr.write(
      `${JSON.stringify({ at, level, message, ...(request === null ? {} : { request }), ...fields })}\n`,
    )
  if (slot.jucaiRequestId) void slot.jucaiRequestId().then(put)
  else put(null)
}

export const logInfo = (message: string, fields: Fields = {}): void => write('info', message, fields)

/** Logs a thrown error once and answers with the reference the user may quote. */
export function reportBug(error: unknown): string {
  const reference = randomToken(6)
    .replace(/[^A-Za-z0-9]/g, 'X')
    .slice(0, 6)
    .toUpperCase()
  const stack = error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : String(error)
  write('error', 'bug', { reference, stack })
  countBug()
  return reference
}
