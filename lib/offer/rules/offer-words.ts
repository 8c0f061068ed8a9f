import type { PlainDate } from '@/lib/kernel/plain-date'
import { toChineseDay } from '@/lib/kernel/chinese-day'

/** What the phone says: no name, no amount and no matter, which stand behind the login. */
export const offeredText = (answerBy: PlainDate): string =>
  `经核对登记信息，您（贵单位）可以免申即享一项政策。请在 ${toChineseDay(answerBy)}前登录聚才，看过金额后确认；不确认不发放。`

export const remindedText = (answerBy: PlainDate): string =>
  `您（贵单位）有一项免申即享的政策还没有确认，${toChineseDay(answerBy)}到期。请登录聚才办理。`

export const lapsedText = (): string => '一项免申即享的政策过了答复的日子，没有确认。还想享受的，可以登录聚才照常申报。'

export const withdrawnText = (): string =>
  '登记信息有变化，一项免申即享的政策已经撤回。登录聚才可以看原因；信息不对的请申请更正。'
