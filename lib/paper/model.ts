import type { PlainDate } from '@/lib/kernel/plain-date'

/** The papers of the county's talent work: a closed set, each made from a template the office may change. */
export const PAPER_KINDS = [
  'approvalForm',
  'submissionSheet',
  'roster',
  'noticeText',
  'paymentRequest',
  'decisionLetter',
  'refusalLetter',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export type PaperFormat = 'docx' | 'xlsx'

export const MAXIMUM_TEMPLATE_BYTES = 2 * 1024 * 1024

export const PAPER_FORMATS: Record<PaperKind, PaperFormat> = {
  approvalForm: 'docx',
  submissionSheet: 'docx',
  roster: 'xlsx',
  noticeText: 'docx',
  paymentRequest: 'docx',
  decisionLetter: 'docx',
  refusalLetter: 'docx',
}

export const PAPER_MIME_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<PaperFormat, string>

/** Papers of one case. */
export const CASE_PAPERS = [
  'approvalForm',
  'submissionSheet',
  'decisionLetter',
  'refusalLetter',
] as const satisfies readonly PaperKind[]
export type CasePaper = (typeof CASE_PAPERS)[number]

/** Papers of one batch of payments. */
export const BATCH_PAPERS = ['paymentRequest', 'roster'] as const satisfies readonly PaperKind[]
export type BatchPaper = (typeof BATCH_PAPERS)[number]

/** A paper as it is handed out. */
export type MadePaper = { readonly fileName: string; readonly mimeType: string; readonly bytes: Uint8Array }

/** A version of a template that the office brought. */
export type TemplateVersion = {
  readonly id: string
  readonly kind: PaperKind
  readonly number: number
  readonly attachmentId: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly isInUse: boolean
  readonly uploadedBy: string
  readonly uploadedOn: PlainDate
}
