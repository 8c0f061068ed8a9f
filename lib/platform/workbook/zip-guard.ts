/** What an archive says of itself before any of it is unpacked. */
export type ZipListing = {
  readonly entries: number
  readonly unpackedBytes: number
  readonly names: readonly string[]
  readonly isEncrypted: boolean
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const END_BYTES = 22
const COMMENT_BYTES = 65_535
const CENTRAL_BYTES = 46
const EMPTY_DEFLATED = 2
/** In a 32-bit field this means: see the ZIP64 record. No workbook within our limits needs one. */
const ELSEWHERE = 0xffff_ffff

/** Reads the central directory (PKWARE APPNOTE 4.3.12); null when it is none, is cut short, or needs ZIP64. */
export function listZip(bytes: Uint8Array): ZipListing | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let unpackedBytes = 0
  let isEncrypted = false
  const names: string[] = []
  for (let entry = 0; entry < count; entry += 1) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) return null
    const size = view.getUint32(at + 24, true)
    // An entry that says it is empty and is not would be unpacked without a limit.
    if (size === ELSEWHERE || (size === 0 && view.getUint32(at + 20, true) > EMPTY_DEFLATED)) return null
    unpackedBytes += size
    isEncrypted ||= (view.getUint16(at + 8, true) & 1) === 1
    const nameLength = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength)))
    at += CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { entries: count, unpackedBytes, names, isEncrypted }
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES; at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}
