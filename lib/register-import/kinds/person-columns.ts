import { isDivisionCode } from '@/lib/fact/codes/division'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import { MARITAL_STATUSES } from '@/lib/fact/codes/marital-status'
import { SEXES } from '@/lib/fact/codes/sex'
import { plainText } from '../sheet/cell-text'
import { choicesOf, codeReader } from '../sheet/code-reader'
import { accept, complain, type Column, type Reader } from '../sheet/model'
import { dayReader, identityNumberReader, personNameReader, phoneReader, shown, yesNoReader } from '../sheet/readers'
import { IDENTITY_KIND_ALIASES } from './code-aliases'
import { townshipReader, villageReader, type SheetContext } from './context'

type PersonColumn = Column<SheetContext>

const divisionReader: Reader<unknown> = (cell) => {
  const code = plainText(cell)
  return isDivisionCode(code) ? accept(code) : complain('code', `“${shown(cell)}”不是六位行政区划代码`)
}

/** Whom a row is about: in every sheet about people. */
export const IDENTITY_COLUMNS: readonly PersonColumn[] = [
  { key: 'name', header: '姓名', isRequired: true, read: personNameReader, example: '欧阳若兰' },
  {
    key: 'identityKind',
    header: '证件类型',
    hint: '空着即居民身份证；也可填护照、回乡证、台胞证、永居证',
    choices: choicesOf(IDENTITY_DOCUMENT_KINDS),
    read: codeReader(IDENTITY_DOCUMENT_KINDS, IDENTITY_KIND_ALIASES),
  },
  {
    key: 'identityNumber',
    header: '证件号码',
    synonyms: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号'],
    isRequired: true,
    hint: '请把这一列设为“文本”，否则末几位会丢失',
    read: identityNumberReader,
  },
]

/** What is known of a person herself. */
export const PERSON_COLUMNS: readonly PersonColumn[] = [
  { key: 'phone', header: '手机号码', synonyms: ['手机', '手机号', '联系电话', '联系方式', '电话'], read: phoneReader },
  {
    key: 'townshipCode',
    header: '所在乡镇',
    synonyms: ['所在乡镇街道', '乡镇', '乡镇街道', '镇街', '所属乡镇', '所在乡镇(街道)'],
    isRequired: true,
    hint: '名称或 9 位代码',
    example: '城关镇',
    read: townshipReader,
  },
  {
    key: 'villageCode',
    header: '所在村',
    synonyms: ['所在村社区', '村', '村社区', '社区', '所在村(社区)'],
    hint: '名称或 12 位代码',
    read: villageReader,
  },
  { key: 'sexCode', header: '性别', hint: '居民身份证可不填', choices: choicesOf(SEXES), read: codeReader(SEXES) },
  {
    key: 'birthOn',
    header: '出生日期',
    synonyms: ['出生年月日', '生日'],
    hint: '居民身份证可不填',
    read: dayReader({ pastOnly: true }),
  },
  {
    key: 'ethnicCode',
    header: '民族',
    choices: choicesOf(ETHNIC_GROUPS),
    read: codeReader(ETHNIC_GROUPS, { 汉: '01', 羌: '33', 藏: '04', 彝: '07', 回: '03' }),
  },
  {
    key: 'maritalCode',
    header: '婚姻状况',
    synonyms: ['婚姻'],
    choices: choicesOf(MARITAL_STATUSES),
    read: codeReader(MARITAL_STATUSES),
  },
  {
    key: 'originCode',
    header: '生源地',
    synonyms: ['籍贯', '籍贯代码'],
    hint: '六位行政区划代码',
    read: divisionReader,
  },
  { key: 'householdCode', header: '户籍地', synonyms: ['户籍所在地'], hint: '六位行政区划代码', read: divisionReader },
  { key: 'introducedOn', header: '引进日期', synonyms: ['引进时间'], read: dayReader({ pastOnly: true }) },
  { key: 'isFromOutside', header: '是否市外引进', synonyms: ['市外引进', '是否从市外引进'], read: yesNoReader },
  { key: 'ownsHomeInCounty', header: '本县是否有房', synonyms: ['是否有房', '县内是否有房'], read: yesNoReader },
]
