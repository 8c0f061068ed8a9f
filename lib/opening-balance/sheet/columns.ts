import { hasLostDigits, plainText } from '@/lib/register-import/sheet/cell-text'
import { accept, complain, type Column, type Reader } from '@/lib/register-import/sheet/model'
import {
  dayReader,
  identityNumberReader,
  lineReader,
  moneyReader,
  type Today,
  usccReader,
  yearReader,
  yesNoReader,
} from '@/lib/register-import/sheet/readers'
import type { OpeningLineFields } from '../schema'

const wholeReader: Reader<unknown> = (cell) => {
  const text = plainText(cell).replace(/(个月|期|%)$/, '')
  return /^\d{1,4}$/.test(text) ? accept(text) : complain('whole', '请填写整数')
}

const accountReader: Reader<unknown> = (cell) =>
  hasLostDigits(cell)
    ? complain('numberLost', '账号以数字存放，末几位已被表格软件改成 0，请把这一列设为“文本”后重新填写')
    : accept(plainText(cell).replace(/[\s-]/g, ''))

type Field = Column<Today> & { readonly key: keyof OpeningLineFields }

/** The columns of 期初待遇登记表. Their keys are the fields of a typed line: both are judged alike. */
export const OPENING_COLUMNS: readonly Field[] = [
  {
    key: 'name',
    header: '姓名或单位名称',
    synonyms: ['姓名', '单位名称', '享受人'],
    isRequired: true,
    read: lineReader(80),
  },
  {
    key: 'identity',
    header: '证件号码',
    synonyms: ['身份证号', '身份证号码'],
    read: identityNumberReader,
    hint: '个人享受的必须填写',
  },
  {
    key: 'uscc',
    header: '统一社会信用代码',
    synonyms: ['信用代码', '单位信用代码'],
    read: usccReader,
    hint: '单位享受的必须填写；个人享受的填当时的用人单位，可不填',
  },
  {
    key: 'itemCode',
    header: '事项代码',
    read: lineReader(40),
    hint: '系统中有的事项填代码，如 BUY-01；没有的填待遇类别和名称',
  },
  {
    key: 'category',
    header: '待遇类别',
    synonyms: ['类别', '科目'],
    read: lineReader(40),
    hint: '资金科目名称，公寓填“人才公寓”',
  },
  { key: 'title', header: '待遇名称', synonyms: ['补贴名称'], read: lineReader(60) },
  {
    key: 'grantedOn',
    header: '核准日期',
    synonyms: ['批准日期', '审批日期'],
    isRequired: true,
    read: dayReader({ pastOnly: true }),
  },
  {
    key: 'year',
    header: '列支年度',
    synonyms: ['预算年度', '资金年度'],
    isRequired: true,
    read: yearReader,
    hint: '这笔钱出自哪一年的预算；分几年发放的，每年一行，核准日期相同',
  },
  {
    key: 'paidFen',
    header: '已拨付金额',
    synonyms: ['已发金额', '已发放金额', '已拨金额', '金额'],
    isRequired: true,
    read: moneyReader,
    hint: '该年度实际发放的全部金额；只登记享受过一次、金额不详的填 0',
  },
  { key: 'countyFen', header: '其中县级资金', synonyms: ['县级资金'], read: moneyReader, hint: '不填即全部由县级承担' },
  {
    key: 'months',
    header: '已享受月数',
    synonyms: ['享受月数', '月数'],
    read: wholeReader,
    hint: '按月计算的待遇必须填写',
  },
  { key: 'paidFrom', header: '享受起始日', synonyms: ['起始日期', '入住日期'], read: dayReader({ pastOnly: true }) },
  {
    key: 'paidTo',
    header: '享受截止日',
    synonyms: ['截止日期', '退租日期'],
    read: dayReader({ pastOnly: true }),
    hint: '仍在享受、仍在居住的空着',
  },
  { key: 'place', header: '公寓地址', synonyms: ['人才公寓地址'], read: lineReader(100) },
  {
    key: 'leftCount',
    header: '待发期数',
    synonyms: ['剩余期数'],
    read: wholeReader,
    hint: '以后还要发几期；没有的空着',
  },
  { key: 'leftFirstOn', header: '下期应付日', synonyms: ['下次应付日'], read: dayReader({ pastOnly: false }) },
  {
    key: 'leftEveryMonths',
    header: '每期间隔月数',
    synonyms: ['间隔月数'],
    read: wholeReader,
    hint: '按年发放填 12，按月发放填 1',
  },
  { key: 'leftEachFen', header: '每期金额', read: moneyReader },
  { key: 'leftLastFen', header: '末期金额', read: moneyReader, hint: '与每期金额不同时填写' },
  {
    key: 'leftCountyPercent',
    header: '待发县级承担比例',
    synonyms: ['县级比例'],
    read: wholeReader,
    hint: '百分数，不填即 100',
  },
  {
    key: 'leftRecheck',
    header: '发放前复核',
    synonyms: ['发放前须复核'],
    read: yesNoReader,
    hint: '不填即“是”：每期发放前由人工核对',
  },
  { key: 'bankName', header: '开户行', synonyms: ['开户银行'], read: lineReader(60) },
  {
    key: 'account',
    header: '收款账号',
    synonyms: ['银行账号', '账号', '银行卡号'],
    read: accountReader,
    hint: '有待发的必须填写，设为文本格式',
  },
  { key: 'note', header: '备注', read: lineReader(200) },
]

export const TEMPLATE_TITLE = '期初待遇登记表'
export const TEMPLATE_NOTES = [
  '入系统前已经核准、发放过的待遇，一人一项一年一行。金额以元为单位；以万元填写的，表头写“（万元）”。',
]
