import { searchWords } from '@/lib/kernel/search-text'
import { mayVisit } from '@/lib/account/rules/desk-nav'
import { ACCOUNT_STATUS_LABELS, ROLE_LABELS } from '@/lib/account/labels'
import { maySeeAccounts } from '@/lib/account/permission'
import { listAccounts } from '@/lib/account/queries/list-accounts'
import { ACTOR_KIND_LABELS, SLICE_OPTIONS } from '@/lib/audit/labels'
import type { AuditLine } from '@/lib/audit/model'
import { mayReadRecord } from '@/lib/audit/permission'
import { listAuditEvents } from '@/lib/audit/queries/list-audit-events'
import { listOpenCorrections, type OpenCorrection } from '@/lib/fact/queries/list-open-corrections'
import { listPendingVerifications, type PendingVerification } from '@/lib/fact/queries/list-pending-verifications'
import { isId } from '@/lib/kernel/id'
import { AUDIENCE_LABELS, POLICY_VERSION_STATUS_LABELS } from '@/lib/policy/labels'
import { listItems, type ItemLine } from '@/lib/policy/queries/list-items'
import { defineList } from '../list-definition'
import { readAddress } from '../rules/address'
import { momentCell } from '../rules/cells'
import { ACCOUNT_SHAPE, AUDIT_SHAPE, type AccountAddress, type AuditAddress } from '../rules/shapes'
import { wordsOf } from '../rules/word'

type StaffAccount = Awaited<ReturnType<typeof listAccounts>>['accounts'][number]

export const accounts = defineList<AccountAddress, StaffAccount>({
  key: 'accounts',
  mayRead: maySeeAccounts,
  read: (params) => readAddress(ACCOUNT_SHAPE, params),
  words: ({ q, role, status }) =>
    wordsOf({
      q: q && `查找：${searchWords(q)}`,
      role: role && ROLE_LABELS[role],
      status: status && ACCOUNT_STATUS_LABELS[status],
    }),
  columns: [
    { header: '用户名', value: (one) => one.userName },
    { header: '姓名', value: (one) => one.name },
    { header: '手机', value: (one) => one.phoneMasked },
    {
      header: '角色',
      width: 48,
      value: (one) => one.roles.map(({ role, unitName }) => `${unitName} ${ROLE_LABELS[role]}`).join('；'),
    },
    { header: '状态', value: (one) => ACCOUNT_STATUS_LABELS[one.status] },
    { header: '最近登录', width: 18, value: (one) => momentCell(one.lastLoginAt) },
    { header: '开立时间', width: 18, value: (one) => momentCell(one.createdAt) },
  ],
  rowKey: ({ id }) => id,
  page: async (actor, { q, role, status }, { after }) => {
    const { accounts: rows, next } = await listAccounts(actor, { search: q, role, status, after })
    return { rows, next }
  },
})

/** Where a page of the record ended, as an address says it: 'milliseconds.id'. */
export function parseAuditCursor(text: string | undefined): { recordedAt: Date; id: string } | undefined {
  const [milliseconds = '', id = ''] = (text ?? '').split('.')
  return /^\d{1,15}$/.test(milliseconds) && isId(id) ? { recordedAt: new Date(Number(milliseconds)), id } : undefined
}

export const auditCursorText = ({ recordedAt, id }: { recordedAt: Date; id: string }): string =>
  `${recordedAt.getTime()}.${id}`

/** What the record is asked for by an address. */
export const toAuditFilter = ({ q, actor, action, dayFrom, dayTo, after }: AuditAddress) => ({
  object: q,
  actor,
  action,
  from: dayFrom,
  to: dayTo,
  after: parseAuditCursor(after),
})

export const audit = defineList<AuditAddress, AuditLine>({
  key: 'audit',
  mayRead: mayReadRecord,
  read: (params) => readAddress(AUDIT_SHAPE, params),
  words: ({ q, actor, action, dayFrom, dayTo }) =>
    wordsOf({
      q: q && `查找：${searchWords(q)}`,
      actor: actor && `操作人：${actor}`,
      action: SLICE_OPTIONS.find(({ value }) => value === action)?.label,
      dayFrom: dayFrom && `${dayFrom} 起`,
      dayTo: dayTo && `${dayTo} 止`,
    }),
  columns: [
    { header: '时间', width: 18, value: (line) => momentCell(line.recordedAt) },
    { header: '业务时间', width: 18, value: (line) => momentCell(line.businessAt) },
    { header: '操作人', value: (line) => line.actorName },
    { header: '身份', value: (line) => ACTOR_KIND_LABELS[line.actorKind] ?? line.actorKind },
    { header: '操作', width: 28, value: (line) => line.action },
    { header: '内容', width: 60, value: (line) => line.summary },
    { header: '对象编号', width: 40, value: (line) => line.objectId },
    { header: '校验', width: 8, value: (line) => (line.isIntact ? '完好' : '被改动') },
  ],
  rowKey: ({ id }) => id,
  page: async (actor, address, { after }) => {
    const { lines, next } = await listAuditEvents(actor, toAuditFilter({ ...address, after }))
    return { rows: lines, next: next && auditCursorText(next) }
  },
})

export const verifications = defineList<object, PendingVerification>({
  key: 'verifications',
  mayRead: (actor) => mayVisit(actor, 'talents'),
  read: () => ({}),
  words: () => [],
  columns: [
    { header: '姓名或单位', width: 28, value: (row) => row.subjectName },
    { header: '待核验内容', width: 24, value: (row) => row.label },
    { header: '核验部门', width: 24, value: (row) => row.departmentName },
    { header: '提出时间', width: 18, value: (row) => momentCell(row.requestedAt) },
  ],
  rowKey: ({ id }) => id,
  page: (actor, _address, { after }) => listPendingVerifications(actor, after),
})

export const corrections = defineList<object, OpenCorrection>({
  key: 'corrections',
  mayRead: (actor) => mayVisit(actor, 'talents'),
  read: () => ({}),
  words: () => [],
  columns: [
    { header: '姓名或单位', width: 28, value: (row) => row.subjectName },
    { header: '申请更正', width: 24, value: (row) => row.label },
    { header: '更正为', width: 32, value: (row) => row.proposedValue },
    { header: '理由', width: 48, value: (row) => row.reason },
    { header: '提出时间', width: 18, value: (row) => momentCell(row.filedAt) },
  ],
  rowKey: ({ id }) => id,
  page: (actor, _address, { after }) => listOpenCorrections(actor, after),
})

export const policies = defineList<object, ItemLine>({
  key: 'policies',
  mayRead: (actor) => mayVisit(actor, 'policies'),
  read: () => ({}),
  words: () => [],
  columns: [
    { header: '编号', value: (item) => item.code },
    { header: '事项', width: 32, value: (item) => item.title },
    { header: '面向', value: (item) => AUDIENCE_LABELS[item.audience] },
    { header: '主管单位', width: 24, value: (item) => item.leadUnitName },
    { header: '文号', width: 24, value: (item) => item.documentNumber },
    { header: '最新版本', width: 10, value: (item) => item.versions[0]?.number ?? null },
    {
      header: '版本状态',
      value: (item) => (item.versions[0] ? POLICY_VERSION_STATUS_LABELS[item.versions[0].status] : null),
    },
    { header: '施行日', value: (item) => item.versions[0]?.effectiveFrom ?? null },
  ],
  rowKey: ({ id }) => id,
  page: async (actor) => ({ rows: await listItems(actor), next: null }),
})
