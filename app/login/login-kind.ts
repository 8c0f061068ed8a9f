import { paths } from '@/app/paths'

export const KINDS = { staff: '工作人员', talent: '人才', enterprise: '用人单位' } as const
export type Kind = keyof typeof KINDS

/** As the address says, or else as the page wanted is for. */
export function kindOf(text: unknown, next: string | null): Kind {
  if (text === 'staff' || text === 'enterprise' || text === 'talent') return text
  if (next?.startsWith(paths.office()) || next?.startsWith('/leader')) return 'staff'
  return next?.startsWith(paths.myCompany()) ? 'enterprise' : 'talent'
}
