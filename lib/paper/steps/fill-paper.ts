import { fillWord } from '@/lib/platform/document/word-template'
import type { Filled, TemplateValues } from '@/lib/kernel/template-values'
import { fillWorkbook } from '@/lib/platform/workbook/fill-workbook'
import { ROSTER_FIELDS } from '../catalogue/roster-fields'
import { PAPER_FORMATS, type PaperKind } from '../model'

const COLUMNS = Object.keys(ROSTER_FIELDS.lists.名单.fields)
const NUMBERS = ['序号', '金额', '合计金额', '件数']

/** A template of a kind, filled in. */
export async function fillPaper(kind: PaperKind, template: Uint8Array, values: TemplateValues): Promise<Filled> {
  switch (PAPER_FORMATS[kind]) {
    case 'docx':
      return fillWord(template, values)
    case 'xlsx':
      return fillWorkbook(template, { values, list: '名单', columns: COLUMNS, numbers: NUMBERS })
  }
}
