import { codeTable } from './code-table'

/** GA/T 517; numbers are checked by kernel/identity-document. */
export const IDENTITY_DOCUMENT_KINDS = codeTable('证件类型', 'GA/T 517', [
  ['111', '居民身份证（含港澳台居民居住证）'],
  ['414', '普通护照'],
  ['516', '港澳居民来往内地通行证'],
  ['511', '台湾居民来往大陆通行证'],
  ['553', '外国人永久居留身份证'],
])
