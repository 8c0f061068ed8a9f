import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseMaterial } from '../model'
import { findMaterials } from '../repository/materials'

export type MaterialFile = {
  readonly id: string
  readonly attachmentId: string
  readonly name: string
  readonly mimeType: string
  readonly sizeBytes: number
  readonly addedAt: Date
  readonly erasedAt: Date | null
}

/** A paper of the rulebook with the files that lie with it. */
export type FiledMaterial = {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly files: readonly MaterialFile[]
}

export const toFile = ({
  id,
  attachmentId,
  originalName,
  mimeType,
  sizeBytes,
  addedAt,
  erasedAt,
}: CaseMaterial): MaterialFile => ({
  id,
  attachmentId,
  name: originalName,
  mimeType,
  sizeBytes,
  addedAt,
  erasedAt,
})

/** The papers of a case in the rulebook's order; those without a file are left out. */
export async function readMaterials(
  tx: Tx,
  countyCode: string,
  applicationId: string,
  { evidence }: Rulebook,
): Promise<FiledMaterial[]> {
  const all = await findMaterials(tx, countyCode, applicationId)
  return evidence.materials
    .map(({ code, name, clause }) => ({
      code,
      name,
      clause,
      files: all.filter((one) => one.materialCode === code).map(toFile),
    }))
    .filter(({ files }) => files.length > 0)
}
