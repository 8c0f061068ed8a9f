import { declared, derived, fact, type FactDefinition } from './definition'

/** A certificate counts from the day it was obtained. */
const CREDENTIAL = { origin: 'period', table: 'credential', dependsOnDay: true } as const

/** 本人、学历学位、职称技能、荣誉、认定. */
export const PERSON_FACTS = {
  'person.birthDate': fact('出生日期', 'date', { sensitivity: 'sensitive', verifiedBy: 'RSJ', evidence: '身份证件' }),
  'person.sexCode': fact('性别', 'code', { codeList: 'GB/T 2261.1', verifiedBy: 'RSJ', evidence: '身份证件' }),
  'person.ageYears': derived('年龄', 'integer', {
    unit: '周岁',
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '身份证件',
  }),
  'person.originCode': fact('籍贯或生源地', 'code', {
    codeList: 'GB/T 2260',
    verifiedBy: 'RSJ',
    evidence: '户口簿或生源地证明',
  }),
  'person.householdCode': fact('户籍地', 'code', { codeList: 'GB/T 2260', verifiedBy: 'RSJ', evidence: '户口簿' }),
  'person.countryCode': fact('国籍', 'code', { codeList: 'GB/T 2659', verifiedBy: 'RSJ', evidence: '身份证件或护照' }),
  'person.maritalCode': fact('婚姻状况', 'code', {
    codeList: 'GB/T 2261.2',
    sensitivity: 'sensitive',
    verifiedBy: 'RCB',
    evidence: '结婚证或无婚姻登记记录证明',
  }),
  'person.educationCode': fact('最高学历', 'code', {
    codeList: 'GB/T 4658',
    verifiedBy: 'JYJ',
    evidence: '毕业证书和学信网学历备案表（国外学历为留学服务中心认证书）',
  }),
  'person.educationLevel': derived('学历层次', 'code', {
    codeList: 'educationLevel',
    verifiedBy: 'JYJ',
    evidence: '毕业证书和学信网学历备案表（国外学历为留学服务中心认证书）',
  }),
  'person.degreeCode': fact('最高学位', 'code', {
    codeList: 'GB/T 6864',
    verifiedBy: 'JYJ',
    evidence: '学位证书和学位认证报告',
  }),
  'person.degreeLevel': derived('学位层次', 'code', {
    codeList: 'degreeLevel',
    verifiedBy: 'JYJ',
    evidence: '学位证书和学位认证报告',
  }),
  'person.isFullTimeEducation': fact('是否全日制学历', 'boolean', {
    verifiedBy: 'JYJ',
    evidence: '学信网学历备案表（载明学习形式）',
  }),
  'person.schoolTierCode': fact('毕业院校层次', 'code', {
    codeList: 'schoolTier',
    verifiedBy: 'JYJ',
    evidence: '毕业证书（载明院校名称）',
  }),
  'person.schoolName': fact('毕业院校', 'text', { verifiedBy: 'JYJ', evidence: '毕业证书' }),
  'person.graduatedOn': fact('毕业日期', 'date', { verifiedBy: 'JYJ', evidence: '毕业证书' }),
  'person.titleCode': fact('专业技术职务', 'code', {
    ...CREDENTIAL,
    codeList: 'GB/T 8561',
    verifiedBy: 'RSJ',
    evidence: '职称证书或评审通过文件',
    whenAbsent: 'none',
  }),
  'person.titleLevel': derived('职称级别', 'code', {
    codeList: 'titleLevel',
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '职称证书或评审通过文件',
  }),
  'person.skillLevelCode': fact('技能等级', 'code', {
    ...CREDENTIAL,
    codeList: 'skillLevel',
    verifiedBy: 'RSJ',
    evidence: '职业资格证书或职业技能等级证书',
    whenAbsent: 'none',
  }),
  'person.competitionAwardCode': declared('技能竞赛奖项', 'code', {
    codeList: 'competitionAward',
    verifiedBy: 'RSJ',
    evidence: '获奖证书和获奖文件',
  }),
  'person.isDishonest': declared('本人是否被列为失信被执行人', 'boolean', {
    sensitivity: 'sensitive',
    verifiedBy: 'RCB',
    evidence: '信用报告',
  }),
  'honour.levels': fact('所获荣誉级别', 'codes', {
    codeList: 'honourLevel',
    origin: 'period',
    table: 'honour',
    dependsOnDay: true,
    verifiedBy: 'RCB',
    evidence: '荣誉证书和表彰文件',
    whenAbsent: [],
  }),
  'recognition.tierCode': fact('人才层次', 'code', {
    codeList: 'talentTier',
    origin: 'period',
    table: 'recognition',
    sensitivity: 'public',
    dependsOnDay: true,
    verifiedBy: 'RCB',
    evidence: '人才认定文件（可先申请人才认定）',
    whenAbsent: 'none',
  }),
  'recognition.validTo': fact('人才认定有效期至', 'date', {
    origin: 'period',
    table: 'recognition',
    dependsOnDay: true,
    verifiedBy: 'RCB',
    evidence: '人才认定文件',
  }),
} as const satisfies Readonly<Record<string, FactDefinition>>
