import type { Path } from '@/lib/policy/rulebook/editor/at-path'

/** The chapters of the editor: which fields of the document each shows. `text` shows the whole as a file. */
export const SECTIONS = [
  {
    key: 'basics',
    label: '基本信息',
    fields: [
      'code',
      'title',
      'summary',
      'applicant',
      'leadUnit',
      'effectiveFrom',
      'effectiveTo',
      'commitment',
      'notes',
    ],
  },
  { key: 'document', label: '原文', fields: ['document'] },
  { key: 'criteria', label: '条件', fields: ['criteria', 'appliesWhen', 'checks'] },
  { key: 'benefit', label: '待遇', fields: ['outcome'] },
  { key: 'limits', label: '与其他待遇', fields: [] },
  { key: 'evidence', label: '材料', fields: ['evidence'] },
  { key: 'chain', label: '流程', fields: ['chain', 'notice', 'window'] },
  { key: 'services', label: '服务', fields: ['benefits'] },
  { key: 'text', label: '规则全文', fields: [] },
] as const satisfies readonly { key: string; label: string; fields: readonly string[] }[]

export type SectionKey = (typeof SECTIONS)[number]['key']

/** What of an outcome is about other awards, other people and other years. */
export const LIMITS = ['stacking', 'household', 'caps', 'recovery'] as const

/** Where a place of the document is shown. */
export function sectionOf(path: Path): SectionKey {
  const [first, second] = path
  if (first === 'outcome' && (LIMITS as readonly unknown[]).includes(second)) return 'limits'
  return SECTIONS.find(({ fields }) => (fields as readonly unknown[]).includes(first))?.key ?? 'basics'
}
