import { DAY, FIRM, PERSON, PHONE, WORDS, entry, owner, policyOfficer, registrars, type Entry } from './entry'

export const REGISTERS: Record<string, Entry> = {
  'app/office/talents/erasures/actions.ts decideErasureAction': policyOfficer(({ anyId }) => ({
    erasureId: anyId,
    outcome: 'declined',
    reply: WORDS,
  })),
  'app/office/imports/actions.ts confirmImportAction': registrars(({ importToConfirm }) => ({
    batchId: importToConfirm.id,
    planHash: importToConfirm.planHash,
    leaveFaulty: 'yes',
  })),
  'app/office/imports/actions.ts discardImportAction': registrars(({ importToConfirm }) => ({
    batchId: importToConfirm.id,
  })),
  'app/office/imports/actions.ts requestUndoAction': registrars(({ importToUndo }) => ({
    batchId: importToUndo,
    reason: WORDS,
  })),
  'app/office/imports/actions.ts exportComparisonAction': entry(['departmentReviewer'], () => ({
    departmentCode: 'JYJ',
  })),
  'app/office/imports/actions.ts askForComparisonAction': entry(['departmentReviewer'], ({ comparison }) => ({
    listId: comparison,
    reason: WORDS,
  })),
  'app/office/enterprises/actions.ts registerEnterpriseAction': entry(['intakeOfficer', 'reviewer'], () => FIRM),
  'app/office/enterprises/actions.ts correctEnterpriseAction': registrars(({ enterprise }) => ({
    ...FIRM,
    enterpriseId: enterprise.id,
    version: String(enterprise.version),
    status: 'active',
    reason: WORDS,
  })),
  'app/office/enterprises/actions.ts recordTaxYearAction': registrars(({ enterprise }) => ({
    enterpriseId: enterprise.id,
    year: '2019',
    taxFen: '1234.50',
  })),
  'app/office/enterprises/actions.ts addQualificationAction': registrars(({ enterprise }) => ({
    enterpriseId: enterprise.id,
    kind: 'gazelle',
    validFrom: DAY,
  })),
  'app/office/enterprises/actions.ts authoriseContactAction': registrars(({ enterprise }) => ({
    enterpriseId: enterprise.id,
    name: '周小满',
    phone: PHONE,
    authorisedFrom: DAY,
  })),
  'app/office/enterprises/actions.ts revokeContactAction': registrars(({ contact }) => ({
    contactId: contact,
    reason: WORDS,
  })),
  'app/office/talents/actions.ts registerTalentAction': registrars(() => PERSON),
  'app/office/talents/actions.ts correctTalentAction': registrars(({ talent }) => ({
    ...PERSON,
    identityNumber: '',
    talentId: talent.id,
    version: String(talent.version),
    status: 'active',
    reason: WORDS,
  })),
  'app/office/talents/actions.ts discloseNumberAction': registrars(({ talent }) => ({
    talentId: talent.id,
    field: 'identity',
    reason: 'verify',
    words: WORDS,
  })),
  'app/office/talents/actions.ts endEmploymentAction': registrars(({ employment }) => ({
    talentId: employment.talentId,
    employmentId: employment.id,
    endedOn: DAY,
  })),
  'app/office/talents/actions.ts removeRecordAction': registrars(({ employment }) => ({
    talentId: employment.talentId,
    kind: 'employment',
    recordId: employment.id,
    reason: WORDS,
  })),
  'app/office/talents/actions.ts decideVerificationAction': owner(({ verification }) => ({
    verificationId: verification,
    outcome: 'confirmed',
  })),
  'app/office/talents/actions.ts decideCorrectionAction': registrars(({ anyId }) => ({
    correctionId: anyId,
    outcome: 'declined',
    reply: WORDS,
  })),
  'app/office/talents/record-actions.ts addEducationAction': registrars(({ talent }) => ({
    talentId: talent.id,
    educationCode: '21',
    schoolName: '云岭大学',
  })),
  'app/office/talents/record-actions.ts addCredentialAction': registrars(({ talent }) => ({
    talentId: talent.id,
    credential: 'skill:advanced',
  })),
  'app/office/talents/record-actions.ts addEmploymentAction': registrars(({ talent, enterprise }) => ({
    talentId: talent.id,
    enterpriseId: enterprise.id,
    mode: 'fullTime',
    startedOn: DAY,
  })),
  'app/office/talents/record-actions.ts addInsuranceAction': registrars(({ talent }) => ({
    talentId: talent.id,
    fromMonth: '2019-01',
    toMonth: '2019-02',
  })),
  'app/office/talents/record-actions.ts addHousingAction': registrars(({ talent }) => ({
    talentId: talent.id,
    filedOn: DAY,
    priceFen: '500000',
  })),
  'app/office/talents/record-actions.ts addHouseholdMemberAction': registrars(({ talent }) => ({
    talentId: talent.id,
    relation: 'child',
    name: '周小满',
    validFrom: DAY,
  })),
  'app/office/talents/record-actions.ts addHonourAction': registrars(({ talent }) => ({
    talentId: talent.id,
    name: '县劳动模范',
    level: 'county',
  })),
}
