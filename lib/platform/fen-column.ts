import { toFen, type Fen } from '@/lib/kernel/fen'

/** A bigint column as Fen. Throws beyond 2^53 − 1 fen (90 trillion yuan): a wrong number, not a rich county. */
export const fenOf = (column: bigint): Fen => toFen(Number(column))
export const fenOrNull = (column: bigint | null): Fen | null => (column === null ? null : fenOf(column))
