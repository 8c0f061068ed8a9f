import iconv from 'iconv-lite'
import type { BankEncoding } from '../model'

/** Characters of a text that the encoding cannot hold, each once: GBK lacks rare characters such as 𠮷 and 㛃. */
export function unencodable(text: string, encoding: BankEncoding): string[] {
  if (encoding === 'utf-8' || survivesGbk(text)) return []
  const lost = [...text].filter((character) => !survivesGbk(character))
  return [...new Set(lost)]
}

const survivesGbk = (text: string): boolean => iconv.decode(iconv.encode(text, 'gbk'), 'gbk') === text

/** The bytes of a file. Check `unencodable` first: what cannot be held would become a question mark. */
export const encodeBankText = (text: string, encoding: BankEncoding): Uint8Array =>
  encoding === 'utf-8' ? new TextEncoder().encode(text) : iconv.encode(text, 'gbk')

/** Reads a file in whichever of the two encodings it is: bytes that are not valid UTF-8 are GBK. A BOM is dropped. */
export function decodeBankText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gbk')
  }
}
