type Coded = { code?: unknown; meta?: unknown; cause?: unknown }

/** Every code an error of Prisma or of the driver under it carries: P-numbers and SQLSTATEs. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const { code, meta, cause } = error as Coded
  const own = typeof code === 'string' ? [code] : []
  const original = (error as { originalCode?: unknown }).originalCode
  const driver = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return [
    ...own,
    ...(typeof original === 'string' ? [original] : []),
    ...codesOf(meta, depth + 1),
    ...codesOf(driver, depth + 1),
    ...codesOf(cause, depth + 1),
  ]
}

const RETRY = new Set(['P2034', '40001', '40P01'])

/** Serialization failure or deadlock: the same work may succeed when run again. */
export const isWorthRetrying = (error: unknown): boolean =>
  codesOf(error).some((code) => RETRY.has(code)) ||
  String((error as Error).message).includes('TransactionWriteConflict')

const OUT_OF_TIME = new Set(['57014', '55P03'])

/** The statement, or its wait for a row that others hold, took too long and was given up by the server. */
export const isOutOfTime = (error: unknown): boolean => codesOf(error).some((code) => OUT_OF_TIME.has(code))

/** The row was meanwhile made, or taken away, by somebody else: looked at once more, it is there, or gone. */
export const isOvertaken = (error: unknown): boolean =>
  isUniqueViolation(error) || codesOf(error).some((code) => code === 'P2025')

/** A unique key said no. */
export const isUniqueViolation = (error: unknown): boolean =>
  codesOf(error).some((code) => code === 'P2002' || code === '23505')
