import { ConfirmAction } from '@/components/form/confirm-action'
import { remind } from './actions'

/** 催答复: asked about first. Nothing where nobody has to answer. */
export const Remind = ({ itemId, open }: { itemId: string; open: number }) =>
  open === 0 ? null : (
    <ConfirmAction
      action={remind}
      label="提醒未答复的…"
      title={`提醒还没有答复的 ${open} 件？`}
      description="站内消息和短信各发一次；3 天内刚通知过的不再发。"
      confirm="发出提醒"
      hidden={{ itemId }}
      doneMessage="已提醒"
    />
  )
