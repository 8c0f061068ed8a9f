import { parse } from 'yaml'
import {
  ACCOUNT,
  DAY,
  WORDS,
  caseReaders,
  entry,
  loggedIn,
  policyOfficer,
  securityAdmin,
  staff,
  systemAdmin,
  type Entry,
} from './entry'

export const POLICIES: Record<string, Entry> = {
  'app/office/policies/actions.ts draft': policyOfficer(({ rulebook }) => ({ sourceText: rulebook })),
  'app/office/policies/actions.ts check': entry(['policyOfficer', 'leader'], ({ policyVersion }) => ({
    versionId: policyVersion,
    rulebookHash: '0'.repeat(64),
    verdict: 'returned',
    remarks: WORDS,
  })),
  'app/office/policies/actions.ts simulate': entry(['policyOfficer', 'leader'], ({ policyVersion }) => ({
    versionId: policyVersion,
  })),
  'app/office/policies/[id]/actions.ts enterProvider': policyOfficer(({ itemForTalents, enterprise }) => ({
    itemId: itemForTalents,
    uscc: enterprise.uscc,
    bankName: '云岭农村商业银行城关支行',
    account: ACCOUNT,
    accountAgain: ACCOUNT,
  })),
  'app/office/policies/[id]/actions.ts checkProvider': entry(['policyOfficer', 'leader'], ({ anyId }) => ({
    providerAccountId: anyId,
  })),
  'app/office/policies/actions.ts publish': policyOfficer(({ policyVersion }) => ({ versionId: policyVersion })),
  'app/office/policies/actions.ts discard': policyOfficer(({ policyVersion }) => ({ versionId: policyVersion })),
  'app/office/policies/[id]/offers/actions.ts remind': entry(
    ['intakeOfficer', 'intakeElsewhere', 'reviewer', 'decider', 'departmentReviewer', 'policyOfficer', 'leader'],
    ({ offer }) => ({ itemId: offer.itemId }),
  ),
  'app/office/policies/actions.ts repeal': policyOfficer(({ itemForTalents }) => ({
    itemId: itemForTalents,
    from: '2026-12-31',
    reason: WORDS,
  })),
  'app/office/policies/edit-actions.ts keepCopy': policyOfficer(({ itemForTalents }) => ({
    subject: itemForTalents,
    baseHash: '',
    document: JSON.stringify({ title: WORDS }),
  })),
  'app/office/policies/edit-actions.ts readText': policyOfficer(() => ({ text: `标题: ${WORDS}` })),
  'app/office/policies/edit-actions.ts saveDraft': policyOfficer(({ rulebook }) => ({
    subject: 'new',
    baseHash: '',
    document: JSON.stringify({ ...(parse(rulebook) as object), code: 'JOB-88' }),
  })),
}

export const LISTS: Record<string, Entry> = {
  'app/office/_lists/actions.ts saveViewAction': entry(caseReaders, () => ({
    listKey: 'applications',
    name: '城关镇待补正',
    query: 'status=returned',
  })),
  'app/office/_lists/actions.ts chooseDefaultViewAction': entry([], ({ anyId }) => ({
    viewId: anyId,
    isDefault: 'yes',
  })),
  'app/office/_lists/actions.ts deleteViewAction': entry([], ({ anyId }) => ({ viewId: anyId })),
}

export const MESSAGES: Record<string, Entry> = {
  'app/_kept/actions.ts keep': entry(loggedIn, ({ intake }) => ({ form: `pass:${intake.id}`, 'words/opinion': WORDS })),
  'app/_messages/actions.ts open': entry([], ({ anyId }) => ({ messageId: anyId })),
  'app/_messages/actions.ts readAll': entry(loggedIn, () => ({})),
  'app/_messages/actions.ts requestCode': entry(loggedIn, () => ({ address: 'li.hong@example.com' })),
  'app/_messages/actions.ts verifyAddress': entry(loggedIn, () => ({ address: 'li.hong@example.com', code: '000000' })),
  'app/_messages/actions.ts removeAddress': entry(loggedIn, () => ({})),
  'app/_messages/actions.ts choose': entry(loggedIn, () => ({})),
}

export const RECORD: Record<string, Entry> = {
  'app/office/audit/chain/actions.ts check': entry(['leader', 'auditor'], () => ({})),
}

export const PAPERS: Record<string, Entry> = {
  'app/office/papers/actions.ts choose': entry(['reviewer', 'decider', 'policyOfficer'], () => ({
    kind: 'decisionLetter',
  })),
}

export const SETTINGS: Record<string, Entry> = {
  'app/office/settings/people/[id]/handover/actions.ts handOver': securityAdmin(({ leaver, account }) => ({
    accountId: leaver,
    'successors/intakeOfficer@510799202': account,
    reason: WORDS,
  })),
  'app/office/settings/delegations/actions.ts delegate': entry(
    ['reviewer', 'securityAdmin'],
    ({ reviewerAccount, account }) => ({
      principalId: reviewerAccount,
      deputyId: account,
      'grants[]': ['reviewer@RCB'],
      validFrom: '2026-11-02',
      validTo: '2026-11-06',
      reason: WORDS,
    }),
  ),
  'app/office/settings/delegations/actions.ts endLending': entry(['reviewer', 'securityAdmin'], ({ delegation }) => ({
    delegationId: delegation,
  })),
  'app/office/settings/reminders/actions.ts setRule': systemAdmin(() => ({
    level: 'dueSoon',
    workingDays: '2',
    isOn: 'yes',
  })),
  'app/office/settings/retention/actions.ts setPeriod': systemAdmin(() => ({ months: '24' })),
  'app/office/settings/disclosure-actions.ts allowDisclosuresAction': securityAdmin(({ account }) => ({
    accountId: account,
    extra: '20',
    words: WORDS,
  })),
  'app/office/settings/actions.ts addUnitAction': systemAdmin(() => ({
    kind: 'department',
    code: 'NYJ',
    name: '云岭县农业农村局',
    shortName: '农业局',
    parentCode: '510799',
  })),
  'app/office/settings/units/actions.ts checkUnitLinesAction': systemAdmin(() => ({ lines: 'SWJ 云岭县商务局 部门' })),
  'app/office/settings/units/actions.ts addUnitsAction': systemAdmin(() => ({ lines: 'SWJ 云岭县商务局 部门' })),
  'app/office/settings/units/actions.ts changeUnitAction': systemAdmin(() => ({
    code: 'JYJ',
    seen: WORDS,
    name: '云岭县教育局',
    shortName: '教育局',
  })),
  'app/office/settings/actions.ts openStaffAccountAction': systemAdmin(() => ({
    userName: 'xiaoman',
    displayName: '周小满',
  })),
  'app/office/settings/actions.ts resetPasswordAction': systemAdmin(({ account }) => ({ accountId: account })),
  'app/office/settings/actions.ts disableAccountAction': systemAdmin(({ account }) => ({
    accountId: account,
    reason: WORDS,
  })),
  'app/office/settings/actions.ts enableAccountAction': systemAdmin(({ account }) => ({
    accountId: account,
    reason: WORDS,
  })),
  'app/office/settings/actions.ts unlockAccountAction': securityAdmin(({ account }) => ({ accountId: account })),
  'app/office/settings/actions.ts grantRoleAction': securityAdmin(({ account }) => ({
    accountId: account,
    role: 'policyOfficer',
    unitCode: 'RCB',
    validFrom: DAY,
  })),
  'app/office/second-person/actions.ts askForRoleAction': securityAdmin(({ account }) => ({
    accountId: account,
    role: 'leader',
    unitCode: '510799',
    validFrom: DAY,
  })),
  'app/office/second-person/actions.ts confirmRoleAction': entry(['leader', 'securityAdmin'], ({ secondPerson }) => ({
    id: secondPerson,
  })),
  'app/office/second-person/actions.ts confirmExportAction': entry(
    ['reviewer', 'departmentReviewer'],
    ({ secondPerson }) => ({ id: secondPerson }),
  ),
  'app/office/second-person/actions.ts refuseRequestAction': entry(['leader', 'securityAdmin'], ({ secondPerson }) => ({
    id: secondPerson,
    remark: WORDS,
  })),
  'app/office/second-person/actions.ts withdrawRequestAction': securityAdmin(({ secondPerson }) => ({
    id: secondPerson,
  })),
  'app/office/settings/actions.ts revokeRoleAction': securityAdmin(({ assignment }) => ({ assignmentId: assignment })),
  'app/office/settings/actions.ts unlinkExternalLoginAction': securityAdmin(({ account }) => ({ accountId: account })),
  'app/office/settings/actions.ts changePasswordAction': entry(staff, () => ({
    currentPassword: 'not the one',
    newPassword: 'Yunling-2027-demo',
    repeatedPassword: 'Yunling-2027-demo',
  })),
  'app/office/settings/second-factor-actions.ts beginSecondFactorAction': entry(staff, () => ({})),
  'app/office/settings/second-factor-actions.ts confirmIdentityAction': entry(staff, () => ({ proof: 'not the one' })),
  'app/office/settings/second-factor-actions.ts enrolSecondFactorAction': entry(staff, () => ({ code: '000000' })),
  'app/office/settings/second-factor-actions.ts resetSecondFactorAction': securityAdmin(({ account }) => ({
    accountId: account,
  })),
  'app/office/settings/actions.ts endSessionAction': entry(['intakeOfficer'], ({ session }) => ({
    sessionId: session,
  })),
}
