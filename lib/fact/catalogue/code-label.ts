import { CODE_TABLES } from '../codes/code-tables'
import { divisionLabel, isDivisionCode } from '../codes/division'
import { industryLabel, isIndustryCode, isUnderIndustry } from '../codes/industry'
import type { CodeListName } from './code-lists'

/** Whether a code may stand for a value of the list; divisions and industries also by the codes beneath those listed. */
export function isCodeOf(list: CodeListName, code: string): boolean {
  if (list === 'GB/T 2260') return isDivisionCode(code)
  if (list === 'GB/T 4754') return isIndustryCode(code)
  return CODE_TABLES[list].has(code)
}

/** The Chinese of a code; the code itself where the list does not hold it. */
export function codeLabel(list: CodeListName, code: string): string {
  if (list === 'GB/T 2260') return `${divisionLabel(code) ?? ''}（${code}）`
  if (list === 'GB/T 4754') return industryLabel(code) ?? code
  return CODE_TABLES[list].find(code) ?? (code === 'none' ? '无' : code)
}

/**
 * Whether a code is the other one, or lies under it where the list is a tree: class 6620 under division 66, county
 * 510799 under prefecture 510700.
 */
export function isSameOrUnder(list: CodeListName | null, code: string, above: string): boolean {
  if (code === above) return true
  if (list === 'GB/T 4754') return isIndustryCode(code) && isUnderIndustry(code, above)
  return list === 'GB/T 2260' && above.endsWith('00') && code.startsWith(above.replace(/(00)+$/, ''))
}
