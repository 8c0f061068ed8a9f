import { FACT_KEYS, factOf, isFactKey, type FactDefinition } from '../catalogue'
import type { CodeTable } from '../codes/code-table'
import { ETHNIC_GROUPS } from '../codes/ethnic-group'
import { IDENTITY_DOCUMENT_KINDS } from '../codes/identity-document-kind'

/** A line of the register that is no fact of a policy: who it is, how to reach them, and rows with periods as a whole. */
type RegisterField = { readonly label: string; readonly verifiedBy: string; readonly table?: CodeTable }

const of = (label: string, verifiedBy: string, table?: CodeTable): RegisterField =>
  table === undefined ? { label, verifiedBy } : { label, verifiedBy, table }

const REGISTER_FIELDS: Readonly<Record<string, RegisterField>> = {
  'person.name': of('姓名', 'RSJ'),
  'person.identity': of('证件号码', 'RSJ'),
  'person.identityKind': of('证件类型', 'RSJ', IDENTITY_DOCUMENT_KINDS),
  'person.phone': of('手机号码', 'RCB'),
  'person.township': of('所在乡镇(街道)', 'RCB'),
  'person.village': of('所在村(社区)', 'RCB'),
  'person.ethnicCode': of('民族', 'RSJ', ETHNIC_GROUPS),
  'person.major': of('所学专业', 'JYJ'),
  'person.status': of('登记状态', 'RCB'),
  'employment.employer': of('用人单位', 'RSJ'),
  'record.education': of('学历学位', 'JYJ'),
  'record.credential': of('职称与技能', 'RSJ'),
  'record.employment': of('任职', 'RSJ'),
  'record.insurance': of('社会保险', 'RSJ'),
  'record.housing': of('住房', 'ZJJ'),
  'record.household': of('家庭成员', 'RCB'),
  'record.honour': of('荣誉', 'RCB'),
  'record.recognition': of('人才认定', 'RCB'),
  'enterprise.name': of('单位名称', 'JXJ'),
  'enterprise.uscc': of('统一社会信用代码', 'JXJ'),
  'enterprise.township': of('所在乡镇(街道)', 'JXJ'),
  'enterprise.address': of('地址', 'JXJ'),
  'enterprise.registeredOn': of('成立日期', 'JXJ'),
  'enterprise.legalPersonName': of('法定代表人', 'JXJ'),
  'enterprise.controllerName': of('实际控制人', 'JXJ'),
  'enterprise.phone': of('联系电话', 'JXJ'),
  'enterprise.status': of('登记状态', 'JXJ'),
  'record.taxYear': of('年度税收', 'CZJ'),
  'record.qualification': of('资质', 'JXJ'),
  'record.contact': of('经办联系人', 'RCB'),
}

/** Whether the key names something the register holds: a fact of the catalogue or a line of its own. */
export const isRegisterKey = (key: string): boolean => isFactKey(key) || Object.hasOwn(REGISTER_FIELDS, key)

const entryOf = (key: string): FactDefinition | RegisterField | null =>
  isFactKey(key) ? factOf(key) : (REGISTER_FIELDS[key] ?? null)

/** Chinese name of a key; the key itself for one that no list holds any more. */
export const registerLabel = (key: string): string => entryOf(key)?.label ?? key

/** Unit code of the department that can vouch for it. Throws for a key that nothing holds. */
export function verifierOf(key: string): string {
  const entry = entryOf(key)
  if (!entry) throw new RangeError(`not a key of the register: ${key}`)
  return entry.verifiedBy
}

/** The table behind the codes of a line of the register's own; null where its values are texts. */
export const registerTableOf = (key: string): CodeTable | null => REGISTER_FIELDS[key]?.table ?? null

/** Lines whose value is the code of a unit. */
export const UNIT_KEYS: readonly string[] = ['person.township', 'person.village', 'enterprise.township']

const ORDER = new Map([...Object.keys(REGISTER_FIELDS), ...FACT_KEYS].map((key, index) => [key, index]))

/** For sorting keys as a record lists them: who, where, then the facts of the catalogue in its order. */
export const byRegisterOrder = (a: string, b: string): number =>
  (ORDER.get(a) ?? Number.MAX_SAFE_INTEGER) - (ORDER.get(b) ?? Number.MAX_SAFE_INTEGER)
