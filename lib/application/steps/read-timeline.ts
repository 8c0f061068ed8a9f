import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import { findEvents } from '../repository/case-events'
import { findNoticeOfCase } from '../repository/notice-of-case'
import { findUnitNames } from '../repository/unit-names'
import { timeline, type TimelineEntry, type TimelineInput } from '../rules/timeline'

/** The one timeline of a case: what was done, what is being done until when, what is still to come. */
export async function readTimeline(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  { employerName, filesFor }: Pick<TimelineInput, 'employerName' | 'filesFor'>,
): Promise<TimelineEntry[]> {
  const { countyCode, id, unitCodes, townshipCode, noticeId } = application
  const events = await findEvents(tx, countyCode, id)
  const acted = events.flatMap((event) => event.unitCode ?? [])
  return timeline({
    application,
    rulebook: version.rulebook,
    events,
    unitNames: await findUnitNames(tx, countyCode, [...unitCodes, townshipCode, version.leadUnitCode, ...acted]),
    employerName,
    filesFor,
    notice: noticeId === null ? null : await findNoticeOfCase(tx, countyCode, { noticeId, applicationId: id }),
  })
}
