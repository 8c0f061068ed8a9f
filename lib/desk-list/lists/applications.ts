import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { mayVisit } from '@/lib/account/rules/desk-nav'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import { listApplications, type ApplicationListRow, type AskedFor } from '@/lib/application/queries/list-applications'
import { HANDLED_LABELS } from '@/lib/application/rules/waiting'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { listItems } from '@/lib/policy/queries/list-items'
import { STEP_KIND_LABELS } from '../labels'
import { defineList, type ListColumn } from '../list-definition'
import { readAddress } from '../rules/address'
import { momentCell, YUAN_FORMAT, yuanCell } from '../rules/cells'
import { APPLICATION_SHAPE, type ApplicationAddress } from '../rules/shapes'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

const COLUMNS: readonly ListColumn<ApplicationListRow>[] = [
  { header: '件号', value: (row) => row.number },
  { header: '申报人', value: (row) => row.talentName ?? row.enterpriseName },
  { header: '单位', width: 32, value: (row) => row.enterpriseName },
  { header: '事项编号', value: (row) => row.itemCode },
  { header: '事项', width: 28, value: (row) => row.title },
  { header: '金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.amountFen) },
  { header: '状态', value: (row) => APPLICATION_STATUS_LABELS[row.status] },
  { header: '环节', value: (row) => row.stepName },
  { header: '办理单位', width: 20, value: (row) => row.unitName },
  { header: '到期', value: (row) => row.dueOn },
  { header: '乡镇', value: (row) => row.townshipName },
  { header: '提交时间', width: 18, value: (row) => momentCell(row.submittedAt) },
]

/** What the list is asked for by an address. */
export const toApplicationFilter = (address: ApplicationAddress, today: PlainDate): AskedFor => ({
  text: address.q,
  statuses: address.status && [address.status],
  itemCode: address.item,
  townshipCode: address.town,
  stepKind: address.step,
  handled: address.mine,
  unitCode: address.unit,
  overdueOn: address.overdue === 'yes' ? today : undefined,
  dueOn: address.overdue === 'today' ? today : undefined,
  dueSoonAfter: address.overdue === 'soon' ? today : undefined,
})

/** 时限. */
export const DUE_LABELS = { yes: '已超期', today: '今天到期', soon: '两个工作日内到期' } as const

/** The filters that are on. `names` knows townships and items. */
export const applicationWords = (address: ApplicationAddress, names: Readonly<Record<string, string>>) =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    mine: address.mine && HANDLED_LABELS[address.mine],
    status: address.status && APPLICATION_STATUS_LABELS[address.status],
    item: address.item && (names[address.item] ?? address.item),
    step: address.step && STEP_KIND_LABELS[address.step],
    town: address.town && (names[address.town] ?? address.town),
    overdue: address.overdue && DUE_LABELS[address.overdue],
    unit: address.unit && `办理单位：${names[address.unit] ?? address.unit}`,
  })

export const applications = defineList<ApplicationAddress, ApplicationListRow>({
  key: 'applications',
  mayRead: (actor) => mayVisit(actor, 'applications'),
  read: (params) => readAddress(APPLICATION_SHAPE, params),
  names: async (actor) => ({
    ...townshipNames(await listTownships(actor)),
    ...Object.fromEntries((await listItems(actor)).map(({ code, title }) => [code, title])),
  }),
  words: applicationWords,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  page: (actor, address, { after, now }) =>
    listApplications(actor, toApplicationFilter(address, dateIn(now)), { now, after }),
})
