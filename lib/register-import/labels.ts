import type { ImportStatus } from './model'
import { SHEET_FAULT_LABELS } from './sheet/fault-labels'

export const IMPORT_STATUS_LABELS: Record<ImportStatus, string> = {
  checking: '正在核对',
  checked: '待确认',
  applying: '正在写入',
  applied: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  discarded: '已放弃',
  failed: '未完成',
}

/** What the faults are called where they are counted. */
const FAULT_LABELS: Readonly<Record<string, string>> = {
  ...SHEET_FAULT_LABELS,
  order: '前后矛盾',
  contradiction: '与证件号码不一致',
  repeated: '文件中重复',
  unknownPerson: '人才库中没有此人',
  unknownEnterprise: '企业库中没有该单位',
  elsewhere: '登记在其他乡镇',
  outOfScope: '不由您登记的乡镇',
  nameDiffers: '姓名或名称与登记不一致',
  stillEmployed: '还有没离职的任职',
  monthsOverlap: '社保月份重复',
}

export const faultLabel = (code: string): string => FAULT_LABELS[code] ?? '其他'
