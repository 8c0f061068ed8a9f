import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES, isIndustryCode } from '@/lib/fact/codes/industry'
import { plainText } from '../sheet/cell-text'
import { choicesOf, codeReader } from '../sheet/code-reader'
import { accept, type Column, type Reader } from '../sheet/model'
import {
  dayReader,
  lineReader,
  moneyReader,
  personNameReader,
  phoneReader,
  usccReader,
  yearReader,
  yesNoReader,
} from '../sheet/readers'
import { EMPLOYER_TYPE_ALIASES } from './code-aliases'
import { townshipReader, type SheetContext } from './context'

type EnterpriseColumn = Column<SheetContext>

const listed = codeReader(INDUSTRIES)

/** A name of the table, or a code of up to four digits under it. Excel drops the zero before 01 to 05. */
const industryReader: Reader<unknown> = (cell, context, unit) => {
  const code = plainText(cell).padStart(2, '0')
  return isIndustryCode(code) ? accept(code) : listed(cell, context, unit)
}

export const USCC_COLUMNS: readonly EnterpriseColumn[] = [
  {
    key: 'uscc',
    header: '统一社会信用代码',
    synonyms: ['信用代码', '社会信用代码', '单位统一社会信用代码'],
    isRequired: true,
    read: usccReader,
  },
  { key: 'name', header: '单位名称', synonyms: ['企业名称', '名称'], isRequired: true, read: lineReader(100, 2) },
]

export const ENTERPRISE_COLUMNS: readonly EnterpriseColumn[] = [
  {
    key: 'employerType',
    header: '单位类型',
    synonyms: ['企业类型'],
    isRequired: true,
    hint: '非公有制企业、国有企业、事业单位、机关、民办非企业单位、个体工商户或新型农业经营主体',
    choices: choicesOf(EMPLOYER_TYPES),
    read: codeReader(EMPLOYER_TYPES, EMPLOYER_TYPE_ALIASES),
  },
  {
    key: 'industryCode',
    header: '所属行业',
    synonyms: ['行业', '行业代码', '行业分类'],
    isRequired: true,
    hint: '国民经济行业分类的大类名称或代码，如 纺织业、17',
    choices: choicesOf(INDUSTRIES),
    read: industryReader,
  },
  {
    key: 'townshipCode',
    header: '所在乡镇',
    synonyms: ['所在乡镇街道', '乡镇', '乡镇街道', '镇街', '所属乡镇'],
    isRequired: true,
    hint: '名称或 9 位代码',
    read: townshipReader,
  },
  { key: 'address', header: '地址', synonyms: ['住所', '注册地址'], read: lineReader(200) },
  { key: 'registeredOn', header: '成立日期', synonyms: ['注册日期', '成立时间'], read: dayReader({ pastOnly: true }) },
  { key: 'legalPersonName', header: '法定代表人', synonyms: ['法人', '法人代表'], read: personNameReader },
  { key: 'controllerName', header: '实际控制人', read: lineReader(100) },
  {
    key: 'isAboveScale',
    header: '是否规上',
    synonyms: ['规上企业', '是否规模以上', '是否规模以上企业'],
    read: yesNoReader,
  },
  { key: 'isDishonest', header: '是否失信', synonyms: ['失信主体', '是否被列为失信主体'], read: yesNoReader },
  {
    key: 'phone',
    header: '联系电话',
    synonyms: ['联系方式', '联系手机'],
    hint: '11 位手机号码；座机请空着',
    read: phoneReader,
  },
]

export const TAX_YEAR_COLUMNS: readonly EnterpriseColumn[] = [
  { key: 'taxYear.year', header: '年度', synonyms: ['纳税年度', '税款所属年度'], isRequired: true, read: yearReader },
  {
    key: 'taxYear.taxFen',
    header: '纳税额',
    synonyms: ['纳税总额', '入库税额', '税收'],
    isRequired: true,
    hint: '元；以万元填写的，表头写“纳税额（万元）”',
    read: moneyReader,
  },
  { key: 'taxYear.revenueFen', header: '营业收入', synonyms: ['主营业务收入'], hint: '元', read: moneyReader },
]
