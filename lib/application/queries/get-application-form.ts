import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { pastTheFence } from '@/lib/platform/reach'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { Material } from '@/lib/policy/rulebook/schema'
import type { ApplicationStatus } from '../flow'
import type { ApplicationCore, PayeeAccount, ReturnedField } from '../model'
import { isOpenField, mayEdit } from '../rules/applicant-permission'
import { wasBegunByEmployer } from '../repository/applications'
import { findMaterials } from '../repository/materials'
import { findAccountsOf, findPayeeAccount } from '../repository/payee-accounts'
import { findVisible } from '../repository/visible-one'
import { askedFields, type AskedField } from '../rules/asked-fields'
import type { FormNeeds } from '../rules/assess-parties'
import { consentTexts, type ConsentText } from '../rules/consent-texts'
import { minutesFor, stepOfProblem, stepsOfForm, type FormStep } from '../rules/form-steps'
import type { HouseholdOrders } from '../rules/household-orders'
import { knownFacts, type KnownFact } from '../rules/known-facts'
import { outlookOf, type Outlook } from '../rules/outlook'
import { paysProvider } from '../rules/pays-provider'
import { findPartyNames, type PartyNames } from '../steps/find-party-names'
import { findPayee } from '../steps/find-payee'
import { findProviderPayee } from '../steps/find-provider-payee'
import { readOwnHousehold } from '../steps/read-household-orders'
import { findFormVersion, prepareCase } from '../steps/prepare-case'
import { toFile, type MaterialFile } from '../steps/read-materials'

export type { MaterialFile } from '../steps/read-materials'

export type FormMaterial = Pick<
  Material,
  'code' | 'name' | 'hint' | 'clause' | 'maxCount' | 'maxMegabytes' | 'formats'
> & {
  readonly isRequired: boolean
  readonly isOpen: boolean
  readonly returned: string | null
  readonly files: readonly MaterialFile[]
}

export type FormPayee = {
  readonly holderName: string
  readonly account: PayeeAccount | null
  readonly known: readonly PayeeAccount[]
  readonly isOpen: boolean
  readonly returned: string | null
}

export type FormProblem = { readonly step: FormStep; readonly path: string; readonly message: string }

export type ApplicationForm = {
  readonly id: string
  /** Who fills it in: an officer goes through it at the desk. */
  readonly by: Actor['kind']
  readonly number: string
  readonly status: ApplicationStatus
  readonly item: Pick<
    VersionInForce,
    'itemCode' | 'title' | 'summary' | 'policyTitle' | 'documentNumber' | 'versionId' | 'versionNumber'
  >
  readonly names: PartyNames
  readonly steps: readonly FormStep[]
  readonly known: readonly KnownFact[]
  readonly asked: readonly AskedField[]
  readonly materials: readonly FormMaterial[]
  readonly payee: FormPayee | null
  /** Who is paid in the applicant's place, whose account the office keeps. */
  readonly provider: string | null
  readonly consents: readonly ConsentText[]
  readonly outlook: Outlook
  readonly household: HouseholdOrders | null
  readonly problems: readonly FormProblem[]
  readonly returnedFields: readonly ReturnedField[]
  readonly dueOn: PlainDate | null
  /** 单位已填好: the answers are what her employer wrote, until she changes them. */
  readonly isFilledByEmployer: boolean
  readonly minutes: number
  readonly savedAt: Date
}

/** The form of a case that is the applicant's to change: a draft, or sent back. Null for anybody else, and once it is filed. */
export async function getApplicationForm(actor: Actor, id: string, now: Date): Promise<ApplicationForm | null> {
  const application = await findVisible(reading, actor, id)
  if (!application || mayEdit(actor, application)) return null
  const version = await findFormVersion(reading, application, now)
  if (!version) return null
  const { parties, needs, assessment, problems } = await prepareCase(reading, application, version, now)
  const payee = await readPayee(reading, application, version)
  const asked = needs.asked.map(({ fact }) => fact)
  return {
    ...headOf(application, version),
    by: actor.kind,
    names: await findPartyNames(reading, application),
    steps: stepsOfForm({ answers: asked.length > 0, materials: needs.materials.length > 0, account: payee !== null }),
    known: knownFacts(assessment, asked),
    asked: askedFields(needs.asked, application),
    materials: await readMaterialFields(reading, application, needs),
    payee,
    provider: await readProvider(reading, application, version),
    consents: consentTexts(version),
    outlook: outlookOf(assessment, version.rulebook.evidence.materials),
    household: await readOwnHousehold(actor, application, version, { parties, now }),
    problems: problems.map((problem) => ({ ...problem, step: stepOfProblem(problem) })),
    isFilledByEmployer: await wasBegunByEmployer(reading, application),
    minutes: minutesFor({ questions: asked.length, papers: needs.materials.length, hasAccount: payee !== null }),
  }
}

const headOf = (application: ApplicationCore, version: VersionInForce) => ({
  id: application.id,
  number: application.number,
  status: application.status,
  returnedFields: application.returnedFields ?? [],
  dueOn: application.stepDueOn,
  savedAt: application.updatedAt,
  item: {
    itemCode: version.itemCode,
    title: version.title,
    summary: version.summary,
    policyTitle: version.policyTitle,
    documentNumber: version.documentNumber,
    versionId: version.versionId,
    versionNumber: version.versionNumber,
  },
})

const messageOf = ({ returnedFields }: ApplicationCore, field: string): string | null =>
  returnedFields?.find((one) => one.field === field)?.message ?? null

async function readMaterialFields(
  tx: Tx,
  application: ApplicationCore,
  { materials }: FormNeeds,
): Promise<FormMaterial[]> {
  const files = await findMaterials(tx, application.countyCode, application.id)
  return materials.map(({ code, name, hint, clause, maxCount, maxMegabytes, formats, isRequired }) => ({
    ...{ code, name, hint, clause, maxCount, maxMegabytes, formats, isRequired },
    isOpen: isOpenField(application, `material:${code}`),
    returned: messageOf(application, `material:${code}`),
    files: files.filter(({ materialCode }) => materialCode === code).map(toFile),
  }))
}

async function readProvider(
  tx: Tx,
  { countyCode, itemId }: ApplicationCore,
  { rulebook }: VersionInForce,
): Promise<string | null> {
  if (!paysProvider(rulebook)) return null
  // Whose the account is, is none of the applicant's; that it is theirs who is paid, is.
  return (await pastTheFence(() => findProviderPayee(tx, countyCode, itemId)))?.holderName ?? null
}

async function readPayee(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
): Promise<FormPayee | null> {
  const payee = await findPayee(tx, application, rulebook)
  if (!payee) return null
  const { countyCode, payeeAccountId } = application
  return {
    holderName: payee.holderName,
    account: payeeAccountId === null ? null : await findPayeeAccount(tx, countyCode, payeeAccountId),
    known: await findAccountsOf(tx, countyCode, payee),
    isOpen: isOpenField(application, 'payee'),
    returned: messageOf(application, 'payee'),
  }
}
