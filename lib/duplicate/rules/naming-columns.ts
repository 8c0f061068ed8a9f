import type { SubjectKind } from '@/lib/fact/model'

/**
 * A column that can name an entry of a register. `move`: it names the survivor after a merge. `keep`: its rows are never
 * rewritten, so it keeps the old id and is read through the alias, or as what was said at the time. `own`: it belongs to the merge itself. `by` says what stands in it.
 */
export type NamingColumn = {
  readonly table: string
  readonly column: string
  readonly kind: SubjectKind
  readonly how: 'move' | 'keep' | 'own'
  readonly by: 'id' | 'identity' | 'uscc'
  /** The column that says in which register the id is to be looked up. */
  readonly kindColumn?: string
  /** What its rows are called on screen. */
  readonly label: string
}

type Rest = Partial<Pick<NamingColumn, 'how' | 'by' | 'kindColumn'>>
const naming =
  (kind: SubjectKind) =>
  (table: string, column: string, label: string, rest: Rest = {}): NamingColumn => ({
    table,
    column,
    kind,
    label,
    how: 'move',
    by: 'id',
    ...rest,
  })
const talent = naming('talent')
const enterprise = naming('enterprise')

const TALENT_COLUMNS: readonly NamingColumn[] = [
  talent('application', 'talent_id', '申报件'),
  talent('entitlement', 'talent_id', '享受的待遇'),
  // An offer is what was said to her then; what it became moves with the case, and no alias is offered it again.
  talent('offer', 'talent_id', '免申即享提议', { how: 'keep' }),
  talent('opening_line', 'talent_id', '期初登记', { how: 'keep' }),
  talent('number_disclosure', 'talent_id', '查看完整号码的记录', { how: 'keep' }),
  talent('erasure_request', 'talent_id', '删除申请'),
  talent('talent_card', 'talent_id', '英才卡'),
  talent('recognition', 'talent_id', '人才认定'),
  talent('education_record', 'talent_id', '学历学位'),
  talent('credential', 'talent_id', '职称与技能'),
  talent('employment', 'talent_id', '任职'),
  talent('insurance_spell', 'talent_id', '社保时段'),
  talent('housing_record', 'talent_id', '住房'),
  talent('honour', 'talent_id', '荣誉'),
  talent('household_member', 'talent_id', '家庭成员'),
  talent('household_member', 'member_talent_id', '在他人名下的家庭成员'),
  talent('household_member', 'identity_blind', '在他人名下的证件号码', { by: 'identity' }),
  talent('enterprise', 'controller_key', '实际控制的单位', { by: 'identity' }),
  talent('talent', 'merged_into_id', '先前并入的登记'),
]

const ENTERPRISE_COLUMNS: readonly NamingColumn[] = [
  enterprise('application', 'enterprise_id', '单位申报件'),
  enterprise('application', 'employer_id', '由其确认的申报件'),
  enterprise('entitlement', 'enterprise_id', '享受的待遇'),
  enterprise('entitlement', 'employer_id', '期初待遇的申报单位'),
  enterprise('offer', 'enterprise_id', '免申即享提议', { how: 'keep' }),
  enterprise('opening_line', 'enterprise_id', '期初登记', { how: 'keep' }),
  enterprise('opening_line', 'employer_id', '期初登记', { how: 'keep' }),
  enterprise('talent', 'employer_id', '现任职人员'),
  enterprise('employment', 'enterprise_id', '任职'),
  enterprise('insurance_spell', 'payer_id', '社保时段'),
  enterprise('enterprise_tax_year', 'enterprise_id', '税收年度'),
  enterprise('enterprise_qualification', 'enterprise_id', '资质'),
  enterprise('enterprise_contact', 'enterprise_id', '经办联系人'),
  enterprise('employer_filing', 'enterprise_id', '单位代填的表'),
  enterprise('simulation_line', 'enterprise_id', '政策测算', { how: 'keep' }),
  enterprise('enterprise', 'controller_key', '所控制的单位', { by: 'uscc' }),
  enterprise('enterprise', 'merged_into_id', '先前并入的登记'),
]

/** Rows that say themselves whether they name a talent or an enterprise. */
const ofEither = (kind: SubjectKind): readonly NamingColumn[] => {
  const either = naming(kind)
  const bySubject = { kindColumn: 'subject_kind' }
  const byOwner = { kindColumn: 'owner_kind' }
  return [
    either('account', 'subject_id', '登录账户', { kindColumn: 'kind' }),
    either('payee_account', 'owner_id', '收款账户', byOwner),
    either('attachment', 'owner_id', '附件', byOwner),
    either('fact_verification', 'subject_id', '核验', bySubject),
    either('correction_request', 'subject_id', '更正申请', bySubject),
    either('conflict_declaration', 'subject_id', '回避声明', bySubject),
    either('subject_alias', 'subject_id', '先前并入的历史', bySubject),
    either('subject_alias', 'alias_id', '并入的历史', { ...bySubject, how: 'own' }),
    either('fact_change', 'subject_id', '登记历史', { ...bySubject, how: 'keep' }),
    either('import_row', 'subject_id', '导入记录', { how: 'keep' }),
    either('import_row', 'entity_id', '导入记录', { how: 'keep' }),
    either('import_leftover', 'subject_id', '导入撤销说明', { how: 'keep' }),
    either('audit_event', 'object_id', '操作记录', { kindColumn: 'object_kind', how: 'keep' }),
    // Made anew from the facts; what names an entry that is no more goes with the next round.
    either('match', 'subject_id', '政策匹配', { ...bySubject, how: 'keep' }),
    either('offer_look', 'subject_id', '免申即享核对', { how: 'keep' }),
    either('offer_opt_out', 'subject_id', '不接收的提议', bySubject),
    either('unmatched_subject', 'subject_id', '待重新匹配', { ...bySubject, how: 'keep' }),
    // As they stood when they were counted.
    either('simulation_line', 'subject_id', '政策测算', { ...bySubject, how: 'keep' }),
    // Leads to the page, which leads on to the entry that stays.
    either('inbox_message', 'target_id', '消息', { kindColumn: 'target_kind', how: 'keep' }),
    either('duplicate_pair', 'first_id', '疑似重复', { ...bySubject, how: 'own' }),
    either('duplicate_pair', 'second_id', '疑似重复', { ...bySubject, how: 'own' }),
    either('register_merge', 'survivor_id', '合并', { ...bySubject, how: 'own' }),
    either('register_merge', 'loser_id', '合并', { ...bySubject, how: 'own' }),
  ]
}

export const NAMING_COLUMNS: readonly NamingColumn[] = [
  ...TALENT_COLUMNS,
  ...ofEither('talent'),
  ...ENTERPRISE_COLUMNS,
  ...ofEither('enterprise'),
]

/** The columns a merge of this register moves. */
export const movedColumns = (kind: SubjectKind): readonly NamingColumn[] =>
  NAMING_COLUMNS.filter((one) => one.kind === kind && one.how === 'move')

/** Primary keys without the county, where they are more than an id. */
const PRIMARY_KEYS: Readonly<Record<string, readonly string[]>> = {
  enterprise_tax_year: ['enterprise_id', 'year'],
  subject_alias: ['subject_kind', 'alias_id'],
}

export const primaryKeyOf = (table: string): readonly string[] => PRIMARY_KEYS[table] ?? ['id']

/** Records that may stand in both entries word for word; the columns in which such twins may still differ. */
export const TWIN_TABLES: Readonly<Record<SubjectKind, readonly string[]>> = {
  talent: [
    'education_record',
    'credential',
    'employment',
    'insurance_spell',
    'housing_record',
    'honour',
    'household_member',
  ],
  enterprise: ['enterprise_tax_year', 'enterprise_qualification'],
}
export const TWIN_MAY_DIFFER = ['id', 'talent_id', 'enterprise_id', 'source', 'confirmed_at', 'identity_blind'] as const
