import { codeTable } from './code-table'

/** GB/T 2261.1. */
export const SEXES = codeTable('性别', 'GB/T 2261.1', [
  ['1', '男'],
  ['2', '女'],
  ['0', '未知的性别'],
  ['9', '未说明的性别'],
])
