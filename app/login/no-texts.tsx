import { Alert } from '@/components/ui/alert'
import { isSmsOn } from '@/lib/platform/sms'

/** Says that no code will come, where the county has no SMS gateway yet, and what to do instead; nothing when it has. */
export const NoTexts = () =>
  isSmsOn() ? null : (
    <Alert className="mb-4" tone="attention" title="短信还没有开通，现在收不到验证码">
      急需办理的，请持身份证件到所在乡镇（街道）窗口，由工作人员登记和代为申报。
    </Alert>
  )
