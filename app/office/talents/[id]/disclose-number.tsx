'use client'
import { Eye } from 'lucide-react'
import { useEffect, useState } from 'react'
import { discloseNumberAction } from '@/app/office/talents/actions'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DISCLOSED_FIELD_LABELS, DISCLOSURE_REASON_LABELS } from '@/lib/disclosure/labels'
import { SHOWN_SECONDS, type DisclosedField } from '@/lib/disclosure/model'

type Shown = { readonly number: string; readonly left: number }
const REASONS = Object.entries(DISCLOSURE_REASON_LABELS).map(([value, label]) => ({ value, label }))

/** 查看完整: asks for what a whole number is needed, shows it for a minute, and hides it again. */
export function DiscloseNumber({ talentId, field }: { talentId: string; field: DisclosedField }) {
  const [isOpen, setIsOpen] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const label = DISCLOSED_FIELD_LABELS[field]
  if (shown) return <WholeNumber shown={shown} onHide={() => setShown(null)} />
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title={`查看完整${label}`}
      description="用途和说明会记入操作记录，本人在「我的信息」中也能看到。"
      trigger={
        <Button variant="quiet" size="sm" className="print:hidden">
          <Eye aria-hidden />
          查看完整<span className="sr-only">{label}</span>
        </Button>
      }
    >
      <FormShell
        action={discloseNumberAction}
        hidden={{ talentId, field }}
        onDone={(done) => {
          setShown(done)
          setIsOpen(false)
        }}
      >
        <SelectField name="reason" label="用途" options={REASONS} />
        <TextField name="words" label="说明" placeholder="如：材料缺在职证明，电话通知补交" maxLength={100} />
        <FormActions>
          <SubmitButton>查看</SubmitButton>
        </FormActions>
      </FormShell>
    </Dialog>
  )
}

function WholeNumber({ shown, onHide }: { shown: Shown; onHide: () => void }) {
  const [left, setLeft] = useState(SHOWN_SECONDS)
  useEffect(() => {
    if (left <= 0) return onHide()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, onHide])
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 print:hidden">
      <strong className="tabular-nums">{shown.number}</strong>
      <span className="text-sm text-ink-3">
        {left} 秒后隐藏，今天还可查看 {shown.left} 次
      </span>
      <Button variant="quiet" size="sm" onClick={onHide}>
        隐藏
      </Button>
    </span>
  )
}
