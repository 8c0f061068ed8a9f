import { codeTable } from './code-table'

/** GB/T 2261.2; 21–23 are kinds of 20. */
export const MARITAL_STATUSES = codeTable('婚姻状况', 'GB/T 2261.2', [
  ['10', '未婚'],
  ['20', '已婚'],
  ['21', '初婚'],
  ['22', '再婚'],
  ['23', '复婚'],
  ['30', '丧偶'],
  ['40', '离婚'],
  ['90', '未说明的婚姻状况'],
])
export type MaritalStatusCode = (typeof MARITAL_STATUSES.codes)[number]

/** Whether there is a spouse today. Unstated is not known. */
export const isMarried = (code: MaritalStatusCode): boolean | null => (code === '90' ? null : code.startsWith('2'))
