import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { mayVisit } from '@/lib/account/rules/desk-nav'
import { EDUCATION_LEVELS, EDUCATIONS } from '@/lib/fact/codes/education'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { TALENT_TIER_FACTS } from '@/lib/fact/codes/talent-tier'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import { listTalents, type TalentListItem, type TalentSearch } from '@/lib/talent/queries/list-talents'
import { defineList, type ListColumn } from '../list-definition'
import { readAddress } from '../rules/address'
import { momentCell } from '../rules/cells'
import { TALENT_SHAPE, type TalentAddress } from '../rules/shapes'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

const COLUMNS: readonly ListColumn<TalentListItem>[] = [
  { header: '姓名', value: (talent) => talent.name },
  { header: '层次', width: 8, value: ({ tier }) => (tier ? `${tier} 类` : null) },
  {
    header: '最高学历',
    width: 18,
    value: ({ educationCode }) => (educationCode && EDUCATIONS.find(educationCode)) ?? null,
  },
  { header: '职称', width: 18, value: ({ titleCode }) => (titleCode && PROFESSIONAL_TITLES.find(titleCode)) ?? null },
  { header: '用人单位', width: 32, value: ({ employer }) => employer?.name ?? null },
  { header: '乡镇', value: ({ townshipName }) => townshipName },
  { header: '证件号码', width: 22, value: ({ identityMasked }) => identityMasked },
  { header: '手机', value: ({ phoneMasked }) => phoneMasked },
  { header: '状态', width: 8, value: ({ status }) => TALENT_STATUS_LABELS[status] },
  { header: '最近变动', width: 18, value: ({ updatedAt }) => momentCell(updatedAt) },
]

/** What the register is asked for by an address. */
export const toTalentSearch = (address: TalentAddress): TalentSearch => ({
  search: address.q,
  townshipCode: address.township,
  tier: address.tier,
  educationLevel: address.education,
  industryCode: address.industry,
  employerId: address.employer,
  status: address.status,
})

/** The filters that are on. `names` knows townships and the employer. */
export const talentWords = (address: TalentAddress, names: Readonly<Record<string, string>>) =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    township: address.township && names[address.township],
    tier: address.tier && TALENT_TIER_FACTS.find(address.tier),
    education: address.education && EDUCATION_LEVELS.find(address.education),
    industry: address.industry && INDUSTRIES.find(address.industry),
    employer: address.employer && `单位：${names[address.employer] ?? '所选单位'}`,
    status: address.status && TALENT_STATUS_LABELS[address.status],
  })

export const talents = defineList<TalentAddress, TalentListItem>({
  key: 'talents',
  mayRead: (actor) => mayVisit(actor, 'talents'),
  read: (params) => readAddress(TALENT_SHAPE, params),
  names: async (actor) => townshipNames(await listTownships(actor)),
  words: talentWords,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  page: async (actor, address, { after, now }) => {
    const { items, next } = await listTalents(actor, toTalentSearch(address), { after, now })
    return { rows: items, next }
  },
})
