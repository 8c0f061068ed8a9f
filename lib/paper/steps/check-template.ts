import { wordFaultOf } from '@/lib/platform/document/word-template'
import { WORKBOOK_FAULT_TEXTS, workbookFaultOf } from '@/lib/platform/workbook/read-workbook'
import { CATALOGUE } from '../catalogue/catalogue'
import { PAPER_FORMATS, type PaperKind } from '../model'
import { sampleValues } from '../rules/sample-values'
import { templateFaults } from '../rules/template-faults'
import { fillPaper } from './fill-paper'

/** Everything that is wrong with a template, in plain Chinese: looked at by its bytes, then filled with examples. */
export async function checkTemplate(kind: PaperKind, bytes: Uint8Array): Promise<string[]> {
  const format = PAPER_FORMATS[kind]
  const fault = format === 'docx' ? wordFaultOf(bytes) : workbookFault(bytes)
  if (fault !== null) return [fault]
  const group = CATALOGUE[kind]
  const faults = new Set<string>()
  // What stands under {^有分期} is only seen while the condition does not hold.
  for (const holds of [true, false]) {
    const filled = await fillPaper(kind, bytes, sampleValues(group, holds))
    const found = filled.ok ? templateFaults(group, format, filled.use) : filled.faults
    for (const one of found) faults.add(one)
  }
  return [...faults]
}

function workbookFault(bytes: Uint8Array): string | null {
  const fault = workbookFaultOf(bytes)
  return fault && WORKBOOK_FAULT_TEXTS[fault]
}
