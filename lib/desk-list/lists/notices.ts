import { mayVisit } from '@/lib/account/rules/desk-nav'
import { OBJECTION_STATUS_LABELS, PUBLIC_NOTICE_STATUS_LABELS } from '@/lib/public-notice/labels'
import { mayReadObjections } from '@/lib/public-notice/permission'
import { listNotices, type NoticeLine } from '@/lib/public-notice/queries/list-notices'
import { listObjections, type ObjectionLine } from '@/lib/public-notice/queries/list-objections'
import { defineList } from '../list-definition'
import { oneOf, readAddress, type ListAddress } from '../rules/address'
import { momentCell } from '../rules/cells'
import { wordsOf } from '../rules/word'

const NOTICE_SHAPE = { tab: oneOf(['open', 'closed']) } as const

export const notices = defineList<ListAddress<typeof NOTICE_SHAPE>, NoticeLine>({
  key: 'notices',
  mayRead: (actor) => mayVisit(actor, 'notices'),
  read: (params) => readAddress(NOTICE_SHAPE, params),
  words: ({ tab }) => wordsOf({ tab: tab && PUBLIC_NOTICE_STATUS_LABELS[tab] }),
  columns: [
    { header: '编号', width: 18, value: (notice) => notice.number },
    { header: '标题', width: 48, value: (notice) => notice.title },
    { header: '公示单位', width: 24, value: (notice) => notice.unitName },
    { header: '公示开始', value: (notice) => notice.firstDay },
    { header: '公示截止', value: (notice) => notice.lastDay },
    { header: '状态', value: (notice) => PUBLIC_NOTICE_STATUS_LABELS[notice.status] },
    { header: '人数', width: 8, value: (notice) => notice.rowCount },
    { header: '异议核查中', width: 12, value: (notice) => notice.suspendedCount },
  ],
  rowKey: ({ id }) => id,
  page: async (actor, { tab }, { after }) => {
    const { notices: rows, next } = await listNotices(actor, {
      ...(tab ? { status: tab } : {}),
      ...(after ? { after } : {}),
    })
    return { rows, next }
  },
})

export const objections = defineList<object, ObjectionLine>({
  key: 'objections',
  mayRead: mayReadObjections,
  read: () => ({}),
  words: () => [],
  columns: [
    { header: '编号', width: 18, value: (one) => one.number },
    { header: '公示', width: 18, value: (one) => one.noticeNumber },
    { header: '被反映人', value: (one) => one.rowName },
    { header: '事项', width: 28, value: (one) => one.matterTitle },
    { header: '反映人', value: (one) => (one.isAnonymous ? '匿名线索' : one.objectorName) },
    { header: '手机', value: (one) => one.phoneMasked },
    { header: '内容', width: 60, value: (one) => one.content },
    { header: '提出时间', width: 18, value: (one) => momentCell(one.filedAt) },
    { header: '答复期限', value: (one) => one.dueOn },
    { header: '状态', value: (one) => OBJECTION_STATUS_LABELS[one.status] },
    { header: '处理人', value: (one) => one.decidedByName },
    { header: '答复', width: 48, value: (one) => one.reply },
  ],
  rowKey: ({ id }) => id,
  page: (actor, _address, { after }) => listObjections(actor, after),
})
