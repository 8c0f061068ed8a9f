import { FILE_TYPES, MAXIMUM_FILE_BYTES, type FileType } from '../model'

const isAllowed = (mimeType: string | undefined): mimeType is FileType =>
  mimeType !== undefined && Object.hasOwn(FILE_TYPES, mimeType)

/**
 * Why a file is refused, in plain Chinese; null when it is welcome. `detected` is the type found in the bytes, whatever
 * the name says: an SVG, a page or an office file renamed .pdf is none of the three kinds.
 */
export function fileFault(bytes: Uint8Array, detected: string | undefined): string | null {
  if (bytes.length === 0) return '文件是空的，请重新选择'
  if (bytes.length > MAXIMUM_FILE_BYTES) return '文件超过 10 MB，请压缩后再传'
  if (!isAllowed(detected)) return '只收 PDF、JPG、PNG；这个文件的内容不是其中任何一种，请另存为 PDF 或拍照上传'
  return isWhole(bytes, detected) ? null : '文件不完整或夹带了其他内容，请重新导出或拍照后再传'
}

const END_OF_JPEG = [0xff, 0xd9]
const END_OF_PNG = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

/** A file that ends where its kind ends. One that is two kinds at once (a picture with a page behind it) does not. */
function isWhole(bytes: Uint8Array, type: FileType): boolean {
  switch (type) {
    case 'image/jpeg':
      return endsWith(withoutPadding(bytes), END_OF_JPEG)
    case 'image/png':
      return endsWith(bytes, END_OF_PNG)
    case 'application/pdf':
      return Buffer.from(bytes.subarray(-2048)).includes('%%EOF')
  }
}

const endsWith = (bytes: Uint8Array, tail: readonly number[]): boolean =>
  bytes.length >= tail.length && tail.every((byte, index) => bytes[bytes.length - tail.length + index] === byte)

/** Some phones fill a photograph up with zeros. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}
