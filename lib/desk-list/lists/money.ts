import { searchWords } from '@/lib/kernel/search-text'
import { mayReadPayments } from '@/lib/subsidy/permission'
import {
  BATCH_STATUS_LABELS,
  ENTITLEMENT_STATUS_LABELS,
  RESOLUTION_LABELS,
  SUSPENSE_REASON_LABELS,
} from '@/lib/subsidy/labels'
import { listBatches, type BatchRow } from '@/lib/subsidy/queries/list-batches'
import { listDuePayments, type DueRow } from '@/lib/subsidy/queries/list-due-payments'
import { listEntitlements, type EntitlementRow } from '@/lib/subsidy/queries/list-entitlements'
import { listGates, type GateRow } from '@/lib/subsidy/queries/list-gates'
import { listSuspense, type SuspenseView } from '@/lib/subsidy/queries/list-suspense'
import { defineList } from '../list-definition'
import { oneOf, readAddress, type ListAddress } from '../rules/address'
import { momentCell, YUAN_FORMAT, yuanCell } from '../rules/cells'
import {
  BATCH_SHAPE,
  DUE_SHAPE,
  ENTITLEMENT_SHAPE,
  type BatchAddress,
  type DueAddress,
  type EntitlementAddress,
} from '../rules/shapes'
import { wordsOf } from '../rules/word'

export const entitlements = defineList<EntitlementAddress, EntitlementRow>({
  key: 'entitlements',
  mayRead: (actor) => actor.kind === 'staff',
  read: (params) => readAddress(ENTITLEMENT_SHAPE, params),
  words: ({ q, item, status }) =>
    wordsOf({ q: q && `查找：${searchWords(q)}`, item, status: status && ENTITLEMENT_STATUS_LABELS[status] }),
  columns: [
    { header: '享受人', value: (row) => row.beneficiaryName },
    { header: '事项', width: 32, value: (row) => `${row.itemCode} ${row.itemTitle}` },
    { header: '收款人', width: 24, value: (row) => row.payeeName },
    { header: '兑现日', value: (row) => row.grantedOn },
    { header: '下一期', value: (row) => row.nextDueOn },
    { header: '状态', value: (row) => ENTITLEMENT_STATUS_LABELS[row.status] },
    { header: '核定总额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.totalFen) },
    { header: '已发放（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.paidFen) },
  ],
  rowKey: ({ id }) => id,
  page: (actor, { q, item, status }, { after }) =>
    listEntitlements(actor, {
      ...(q ? { q } : {}),
      ...(item ? { itemCode: item } : {}),
      ...(status ? { status } : {}),
      ...(after ? { after } : {}),
    }),
})

export const duePayments = defineList<DueAddress, DueRow>({
  key: 'duePayments',
  mayRead: mayReadPayments,
  read: (params) => readAddress(DUE_SHAPE, params),
  words: ({ item, township, dueTo }) => wordsOf({ item, township, dueTo: dueTo && `${dueTo} 前到期` }),
  columns: [
    { header: '享受人', value: (row) => row.beneficiaryName },
    { header: '收款人', width: 24, value: (row) => row.payeeName },
    { header: '事项', width: 32, value: (row) => `${row.itemCode} ${row.itemTitle}` },
    { header: '期次', width: 8, value: (row) => row.instalment },
    { header: '到期日', value: (row) => row.dueOn },
    { header: '应付（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.netFen) },
    { header: '抵扣（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.offsetFen) },
    { header: '开户银行', width: 28, value: (row) => row.bankName },
    { header: '账号', width: 24, value: (row) => row.accountMasked },
    { header: '乡镇', value: (row) => row.townshipName },
    { header: '年度', width: 8, value: (row) => row.year },
    { header: '上次失败原因', width: 24, value: (row) => row.lastFailure },
  ],
  rowKey: ({ id }) => id,
  page: (actor, { year, item, township, dueTo }, { after }) =>
    listDuePayments(actor, { fundYearId: year, itemCode: item, townshipCode: township, dueTo }, after),
})

export const batches = defineList<BatchAddress, BatchRow>({
  key: 'batches',
  mayRead: mayReadPayments,
  read: (params) => readAddress(BATCH_SHAPE, params),
  words: ({ status }) => wordsOf({ status: status && BATCH_STATUS_LABELS[status] }),
  columns: [
    { header: '批次号', value: (row) => row.number },
    { header: '用途', width: 28, value: (row) => row.purpose },
    { header: '年度', width: 8, value: (row) => row.year },
    { header: '状态', value: (row) => BATCH_STATUS_LABELS[row.status] },
    { header: '制单人', value: (row) => row.madeBy },
    { header: '制单时间', width: 18, value: (row) => momentCell(row.madeAt) },
    { header: '笔数', width: 8, value: (row) => row.lineCount },
    { header: '金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.totalFen) },
    { header: '成功', width: 8, value: (row) => row.paidCount },
    { header: '失败', width: 8, value: (row) => row.failedCount },
  ],
  rowKey: ({ id }) => id,
  page: (actor, { status }, { after }) => listBatches(actor, { status: status ?? null, after: after ?? null }),
})

export const gates = defineList<object, GateRow>({
  key: 'gates',
  mayRead: mayReadPayments,
  read: () => ({}),
  words: () => [],
  columns: [
    { header: '享受人', value: (row) => row.beneficiaryName },
    { header: '事项', value: (row) => row.itemCode },
    { header: '期次', width: 8, value: (row) => row.instalment },
    { header: '到期日', value: (row) => row.dueOn },
    { header: '金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.amountFen) },
    { header: '复核内容', width: 40, value: (row) => row.gate },
    { header: '系统复核结果', width: 40, value: (row) => row.finding },
  ],
  rowKey: ({ paymentId }) => paymentId,
  page: (actor, _address, { after, now }) => listGates(actor, now, after),
})

const SUSPENSE_SHAPE = { status: oneOf(['open', 'resolved']) } as const

export const suspense = defineList<ListAddress<typeof SUSPENSE_SHAPE>, SuspenseView>({
  key: 'suspense',
  mayRead: mayReadPayments,
  read: (params) => readAddress(SUSPENSE_SHAPE, params),
  words: ({ status }) => wordsOf({ status: status === 'resolved' ? '已处理' : '待处理' }),
  columns: [
    { header: '批次号', value: (row) => row.batchNumber },
    { header: '行', width: 8, value: (row) => row.line },
    { header: '银行流水号', width: 40, value: (row) => row.reference },
    { header: '回盘金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.statedFen) },
    { header: '应付金额（元）', format: YUAN_FORMAT, value: (row) => yuanCell(row.ownFen) },
    { header: '户名', value: (row) => row.holderName },
    { header: '挂账原因', width: 28, value: (row) => SUSPENSE_REASON_LABELS[row.reason] },
    { header: '挂账时间', width: 18, value: (row) => momentCell(row.createdAt) },
    { header: '处理', value: (row) => row.resolution && RESOLUTION_LABELS[row.resolution] },
    { header: '处理说明', width: 32, value: (row) => row.resolutionNote },
    { header: '处理人', value: (row) => row.resolvedBy },
  ],
  rowKey: ({ id }) => id,
  page: (actor, { status }, { after }) => listSuspense(actor, status ?? 'open', after),
})
