import { randomToken } from './id'

type Fields = Record<string, string | number | boolean | null>

/** One line of JSON on standard error. Ids only: never a name, a number or an object of a person. */
function write(level: 'info' | 'error', message: string, fields: Fields): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`)
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
  return reference
}
