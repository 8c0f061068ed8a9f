import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { mayVisit } from '@/lib/account/rules/desk-nav'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { listEnterprises, type EnterpriseListItem } from '@/lib/enterprise/queries/list-enterprises'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { defineList, type ListColumn } from '../list-definition'
import { readAddress } from '../rules/address'
import { momentCell } from '../rules/cells'
import { ENTERPRISE_SHAPE, type EnterpriseAddress } from '../rules/shapes'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

const yesOrNo = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否')

const COLUMNS: readonly ListColumn<EnterpriseListItem>[] = [
  { header: '名称', width: 36, value: (firm) => firm.name },
  { header: '统一社会信用代码', width: 22, value: (firm) => firm.uscc },
  { header: '类型', width: 16, value: (firm) => EMPLOYER_TYPES.find(firm.employerType) ?? firm.employerType },
  { header: '行业', width: 24, value: (firm) => INDUSTRIES.find(firm.industryCode) ?? firm.industryCode },
  { header: '乡镇', value: (firm) => firm.townshipName },
  { header: '规模以上', width: 10, value: (firm) => yesOrNo(firm.isAboveScale) },
  { header: '失信', width: 8, value: (firm) => yesOrNo(firm.isDishonest) },
  { header: '在册人才', width: 10, value: (firm) => firm.talentCount },
  { header: '状态', width: 8, value: (firm) => ENTERPRISE_STATUS_LABELS[firm.status] },
  { header: '最近变动', width: 18, value: (firm) => momentCell(firm.updatedAt) },
]

/** What the register is asked for by an address. */
export const toEnterpriseFilter = ({ q, township, industry, type, status }: EnterpriseAddress) => ({
  search: q,
  townshipCode: township,
  industryCode: industry,
  employerType: type,
  status,
})

/** The filters that are on. `names` knows townships. */
export const enterpriseWords = (address: EnterpriseAddress, names: Readonly<Record<string, string>>) =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    township: address.township && names[address.township],
    industry: address.industry && INDUSTRIES.find(address.industry),
    type: address.type && EMPLOYER_TYPES.find(address.type),
    status: address.status && ENTERPRISE_STATUS_LABELS[address.status],
  })

export const enterprises = defineList<EnterpriseAddress, EnterpriseListItem>({
  key: 'enterprises',
  mayRead: (actor) => mayVisit(actor, 'enterprises'),
  read: (params) => readAddress(ENTERPRISE_SHAPE, params),
  names: async (actor) => townshipNames(await listTownships(actor)),
  words: enterpriseWords,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  page: async (actor, address, { after }) => {
    const { items, next } = await listEnterprises(actor, toEnterpriseFilter(address), after)
    return { rows: items, next }
  },
})
