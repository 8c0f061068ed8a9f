import { yuanText } from '@/lib/fact/rules/fact-text'
import { RECOGNITION_STATUS_LABELS } from '@/lib/talent/labels'
import type { Employment, Housing, Recognition, TalentRecords } from '@/lib/talent/model'
import * as text from '@/lib/talent/rules/record-text'
import type { RecordKind } from '@/lib/talent/schema'

export type RecordLine = { id: string; main: string; note: string; isOpenEmployment?: boolean }
/** `kind` null: nothing is entered here; it comes from a decision. */
export type RecordGroup = { title: string; kind: RecordKind | null; lines: RecordLine[] }

const joined = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ')

/** The records of a talent as lines of text, kind by kind. */
export const recordLines = (records: TalentRecords): RecordGroup[] => [
  { title: '任职与合同', kind: 'employment', lines: records.employments.map(employmentLine) },
  {
    title: '社会保险时段',
    kind: 'insurance',
    lines: records.insurance.map((row) => ({ id: row.id, main: text.insuranceText(row), note: row.source })),
  },
  {
    title: '学历学位证书',
    kind: 'education',
    lines: records.educations.map((row) => ({
      id: row.id,
      main: text.educationText(row),
      note: joined(
        row.source,
        row.isFullTime === true && '全日制',
        row.isFullTime === false && '非全日制',
        row.certificateNumber && `证书编号 ${row.certificateNumber}`,
      ),
    })),
  },
  {
    title: '职称与技能证书',
    kind: 'credential',
    lines: records.credentials.map((row) => ({
      id: row.id,
      main: text.credentialText(row),
      note: joined(row.source, row.certificateNumber),
    })),
  },
  {
    title: '荣誉',
    kind: 'honour',
    lines: records.honours.map((row) => ({
      id: row.id,
      main: text.honourText(row),
      note: joined(row.source, row.issuer),
    })),
  },
  { title: '人才认定', kind: null, lines: records.recognitions.map(recognitionLine) },
  { title: '购房', kind: 'housing', lines: records.housing.map(housingLine) },
  {
    title: '家庭成员',
    kind: 'household',
    lines: records.household.map((row) => ({
      id: row.id,
      main: text.householdText(row),
      note: joined(row.source, row.memberTalentId !== null && '人才库中已有登记', row.validTo && `至 ${row.validTo}`),
    })),
  },
]

function employmentLine(row: Employment): RecordLine {
  const end = row.contractTo === '9999-12-31' ? '无固定期限' : row.contractTo
  const contract = row.contractFrom && `合同 ${row.contractFrom} 至 ${end ?? '未填'}`
  const note = joined(
    row.source,
    contract,
    row.annualPayFen !== null && `年薪 ${yuanText(row.annualPayFen)} 元`,
    row.confirmedAt && '单位已确认',
  )
  return { id: row.id, main: text.employmentText(row), note, isOpenEmployment: row.endedOn === null }
}

const recognitionLine = (row: Recognition): RecordLine => ({
  id: row.id,
  main: `${row.tier} 类，${row.validFrom} 至 ${row.validTo}，${RECOGNITION_STATUS_LABELS[row.status]}`,
  note: joined(row.documentNumber, row.basis, row.revokedReason && `${row.revokedOn} 撤销：${row.revokedReason}`),
})

const housingLine = (row: Housing): RecordLine => ({
  id: row.id,
  main: joined(`${row.filedOn} 网签备案`, `总价 ${yuanText(row.priceFen)} 元`, row.address),
  note: joined(
    row.source,
    row.contractNumber && `合同 ${row.contractNumber}`,
    row.isFirstHome === true && '首套',
    row.isFirstHome === false && '非首套',
    row.isDeedTaxPaid === null ? '契税未知' : row.isDeedTaxPaid ? '已交契税' : '未交契税',
  ),
})
