import { notFound } from 'next/navigation'
import { workbookResponse } from '@/app/office/imports/workbook-response'
import { listMyApplications } from '@/lib/application/queries/list-my-applications'
import { takeOwnCopy } from '@/lib/disclosure/commands/take-own-copy'
import { listOwnDisclosures } from '@/lib/disclosure/queries/list-own-disclosures'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { listAwardsOf } from '@/lib/subsidy/queries/list-awards-of'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { ownCopy } from './own-copy'

/** 下载我的信息: what is held of the person who asks, at once. */
export async function GET(): Promise<Response> {
  const actor = await requireApplicant()
  const now = await businessNow()
  const profile = await getMyProfile(actor, now)
  if (!profile || !(await takeOwnCopy(actor, {}, now)).ok) notFound()
  const [cases, awards, disclosures] = await Promise.all([
    listMyApplications(actor),
    listAwardsOf(actor, { talentId: profile.talentId }),
    listOwnDisclosures(actor),
  ])
  return workbookResponse({
    fileName: '我的信息.xlsx',
    bytes: await ownCopy({ profile, cases, awards, disclosures }, now),
  })
}
