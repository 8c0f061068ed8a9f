import type { CheckedFile, FileType } from '@/lib/attachment/model'
import type { Material } from '@/lib/policy/rulebook/schema'
import type { CaseMaterial } from '../model'

/** A case is read by people: more files than this are a parcel, not an application. */
export const MAXIMUM_FILES = 40

const FORMATS: Record<FileType, Material['formats'][number]> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Why a file cannot be added to this material, in plain Chinese; null when it can. */
export function materialFault(material: Material, file: CheckedFile, present: readonly CaseMaterial[]): string | null {
  const { name, maxCount, maxMegabytes, formats } = material
  const same = present.filter(({ materialCode }) => materialCode === material.code)
  if (same.some(({ sha256 }) => sha256 === file.sha256)) return `“${name}”里已经有这个文件，不必重复上传`
  if (same.length >= maxCount) return `“${name}”最多上传 ${maxCount} 个文件，请先移除不需要的`
  if (present.length >= MAXIMUM_FILES) return `一件申报最多上传 ${MAXIMUM_FILES} 个文件`
  if (file.bytes.length > maxMegabytes * 1024 * 1024) return `“${name}”每个文件不超过 ${maxMegabytes} MB，请压缩后再传`
  return formats.includes(FORMATS[file.mimeType])
    ? null
    : `“${name}”只收 ${formats.map((format) => format.toUpperCase()).join('、')}`
}
