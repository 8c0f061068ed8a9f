import { fileTypeFromBuffer } from 'file-type'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import type { CheckedFile, FileType } from '../model'
import { fileFault } from '../rules/file-fault'
import { safeName } from '../rules/safe-name'

/** Looks at the bytes, never at the ending or at what the browser claims. `path` names the field to blame. */
export async function checkFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  path: string,
): Promise<Result<CheckedFile, Failure>> {
  const detected = (await fileTypeFromBuffer(file.bytes))?.mime
  const fault = fileFault(file.bytes, detected)
  if (fault !== null) return fail(invalidField(path, fault))
  const mimeType = detected as FileType
  return ok({ bytes: file.bytes, mimeType, name: safeName(file.name, mimeType), sha256: sha256(file.bytes) })
}
