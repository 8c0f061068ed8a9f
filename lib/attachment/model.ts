/** Whose file it is. */
export const OWNER_KINDS = [
  'application',
  'talent',
  'enterprise',
  'policy',
  'openingBatch',
  'offlineDecision',
  'paperTemplate',
] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

/** What may be uploaded: the type as found in the bytes, and the ending it is given on the way out. */
export const FILE_TYPES = {
  'application/pdf': { ending: 'pdf', label: 'PDF' },
  'image/jpeg': { ending: 'jpg', label: 'JPG' },
  'image/png': { ending: 'png', label: 'PNG' },
} as const
export type FileType = keyof typeof FILE_TYPES

/** The office's own templates, which no applicant may bring. */
export const OFFICE_TYPES = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ending: 'docx', label: 'Word' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', label: 'Excel' },
} as const
export type OfficeType = keyof typeof OFFICE_TYPES
export type KeptType = FileType | OfficeType

/** What files are sealed for. */
export const ATTACHMENT = 'attachment.file'

export const MAXIMUM_FILE_BYTES = 10 * 1024 * 1024

/** A file whose bytes were looked at: its true type, a safe name and its digest. */
export type CheckedFile<T extends KeptType = FileType> = {
  readonly bytes: Uint8Array
  readonly mimeType: T
  readonly name: string
  readonly sha256: string
}

export type Attachment = {
  readonly id: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly mimeType: KeptType
  readonly originalName: string
  /** Null once the bytes are gone. */
  readonly storageKey: string | null
  readonly ownerKind: OwnerKind
  readonly ownerId: string
  readonly uploadedAt: Date
  /** 已按规定删除: nobody opens it any more, whether or not the bytes are gone yet. */
  readonly erasedAt: Date | null
}

/** By which period a file is erased: its months (null: at the person's wish), and the county's own rule where there is one. */
export type ErasedBy = { readonly months: number | null; readonly ruleId: string | null }

/** What stands where the name of an erased file stood: a name may be of a person too. */
export const ERASED_NAME = '已删除的材料'
