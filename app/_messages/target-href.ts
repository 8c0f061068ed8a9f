import { paths } from '@/app/paths'
import type { Actor } from '@/lib/kernel/actor'
import type { MessageTarget, TargetKind } from '@/lib/message/model'

const AT_THE_DESK: Record<TargetKind, (id: string) => string> = {
  application: paths.application,
  confirmation: paths.application,
  offer: () => paths.matchOverview(),
  card: paths.talent,
  batch: paths.batch,
  talent: paths.talent,
  enterprise: paths.enterprise,
  record: () => paths.auditChain(),
  secondPerson: () => paths.secondPerson(),
}

const OF_APPLICANTS: Record<TargetKind, (id: string) => string> = {
  application: paths.myApplication,
  confirmation: paths.myConfirmation,
  offer: paths.myOffer,
  card: paths.myCard,
  batch: paths.my,
  talent: paths.myProfile,
  enterprise: paths.myCompany,
  record: paths.my,
  secondPerson: paths.my,
}

/** Where a message leads, for whom it is. */
export const targetHref = ({ target, reader }: { target: MessageTarget; reader: Actor['kind'] }): string =>
  (reader === 'staff' ? AT_THE_DESK : OF_APPLICANTS)[target.kind](target.id)
