import { CODE_TABLES } from '../codes/code-tables'
import { divisionLabel, isDivisionCode } from '../codes/division'
import { industryLabel, isIndustryCode } from '../codes/industry'
import type { CodeListName } from './code-lists'

/** Whether a code may stand for a value of the list; divisions and industries also by the codes beneath those listed. */
export function isCodeOf(list: CodeListName, code: string): boolean {
  if (list === 'GB/T 2260') return isDivisionCode(code)
  if (list === 'GB/T 4754') return isIndustryCode(code)
  return CODE_TABLES[list].has(code)
}

/** The Chinese of a code; the code itself where the list does not hold it. */
export function codeLabel(list: CodeListName, code: string): string {
  if (list === 'GB/T 2260') return `${divisionLabel(code) ?? ''}(${code})`
  if (list === 'GB/T 4754') return industryLabel(code) ?? code
  return CODE_TABLES[list].find(code) ?? (code === 'none' ? '无' : code)
}
