/** Whose file it is. */
export const OWNER_KINDS = ['application', 'talent', 'enterprise', 'policy', 'openingBatch'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

/** What may be uploaded: the type as found in the bytes, and the ending it is given on the way out. */
export const FILE_TYPES = {
  'application/pdf': { ending: 'pdf', label: 'PDF' },
  'image/jpeg': { ending: 'jpg', label: 'JPG' },
  'image/png': { ending: 'png', label: 'PNG' },
} as const
export type FileType = keyof typeof FILE_TYPES

export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024

/** A file whose bytes were looked at: its true type, a safe name and its digest. */
export type CheckedFile = {
  readonly bytes: Uint8Array
  readonly mimeType: FileType
  readonly name: string
  readonly sha256: string
}

export type Attachment = {
  readonly id: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly mimeType: FileType
  readonly originalName: string
  readonly storageKey: string
  readonly ownerKind: OwnerKind
  readonly ownerId: string
  readonly uploadedAt: Date
}
