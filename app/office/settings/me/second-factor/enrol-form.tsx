'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { QrCode } from '@/components/domain/qr-code'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { QrDrawing } from '@/lib/talent-card/rules/qr-drawing'

type Enrolled = { recoveryCodes: readonly string[] }
type Props = { action: FormAction<Enrolled>; secret: string; drawing: QrDrawing }

/** Scan, type the first code; then the recovery codes, which are shown nowhere else. */
export function EnrolForm({ action, secret, drawing }: Props) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodes codes={codes} />
  return (
    <div className="grid gap-6 sm:grid-cols-[auto_1fr]">
      <QrCode drawing={drawing} label="绑定动态口令的二维码" className="size-56" />
      <FormShell
        action={action}
        label="绑定动态口令"
        className="max-w-md"
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      >
        <p>
          用应用扫这个二维码。不能扫的，手工输入密钥：
          <code className="mt-1 block font-medium break-all select-all">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <TextField
          name="code"
          label="动态口令"
          hint="应用中现在显示的 6 位数字"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          className="max-w-48"
        />
        <FormActions>
          <SubmitButton>绑定</SubmitButton>
        </FormActions>
      </FormShell>
    </div>
  )
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const router = useRouter()
  return (
    <Alert tone="good" title="已绑定动态口令。请抄下恢复码，收在安全的地方" live>
      <ul className="my-3 grid max-w-md grid-cols-2 gap-x-6 gap-y-1 text-ink">
        {codes.map((code) => (
          <li key={code}>
            <code className="font-medium select-all">{code}</code>
          </li>
        ))}
      </ul>
      <p className="mb-3">手机丢失时，用一个恢复码代替动态口令登录，每个只能用一次。恢复码只显示这一次。</p>
      <Button onClick={() => router.refresh()}>已抄好</Button>
    </Alert>
  )
}
