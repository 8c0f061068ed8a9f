import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { publicActor } from '@/lib/kernel/actor'
import { parsePhone } from '@/lib/kernel/phone'
import { unseal } from '@/lib/platform/crypto'
import { OUTBOX_BODY } from '@/lib/platform/outbox'
import { prisma } from '@/lib/platform/prisma'
import { fileObjection } from '@/lib/public-notice/commands/file-objection'
import { succeed } from '../succeed'

const PHONE = '13900090001'
const CONTENT = '名单中的这位同志今年七月已离开公示的工作单位，建议核实其在岗情况后再发放。'

/** 异议 by a citizen, with the code that came to the phone. */
export async function objectTo(
  countyCode: string,
  noticeId: string,
  applicationId: string,
  now: Date,
  number = PHONE,
): Promise<void> {
  const somebody = publicActor(countyCode, null)
  const parsed = parsePhone(number)
  if (!parsed.ok) throw new Error('seed: not a phone')
  const phone = parsed.value
  succeed('code', await requestPhoneCode(somebody, { purpose: 'objection', phone }, now))
  const message = await prisma.outboxMessage.findFirstOrThrow({
    where: { countyCode, template: 'code.objection' },
    orderBy: { id: 'desc' },
  })
  const code = /\d{6}/.exec(unseal(OUTBOX_BODY, message.bodySealed))?.[0] ?? ''
  const row = await prisma.publicNoticeRow.findFirstOrThrow({
    where: { countyCode, noticeId, subjectId: applicationId },
  })
  succeed(
    'objection',
    await fileObjection(somebody, { noticeId, rowId: row.id, name: '赵实名', phone, code, content: CONTENT }, now),
  )
}
