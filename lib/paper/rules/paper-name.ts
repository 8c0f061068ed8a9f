import { PAPER_LABELS } from '../labels'
import { PAPER_FORMATS, type PaperKind } from '../model'

/** '决定书 2026-0412 欧阳若兰.docx': no character that a file's name may not hold. */
export function paperName(kind: PaperKind, ...about: readonly string[]): string {
  const words = [PAPER_LABELS[kind].name, ...about].join(' ').replaceAll(/[\p{C}"'<>:|?*%;/\\]/gu, '')
  return `${[...words].slice(0, 80).join('').trim()}.${PAPER_FORMATS[kind]}`
}
