import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/choice-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { publicOrActor } from '@/lib/platform/session'
import { isId } from '@/lib/kernel/id'
import { getNotice } from '@/lib/public-notice/queries/get-notice'
import { objectionCode, objectToRow, tipOff } from './actions'

export const metadata: Metadata = { title: '提出异议' }

export default async function ObjectionPage({ params }: PageProps<'/notices/[id]/objection'>) {
  const { id } = await params
  const notice = isId(id) ? await getNotice(await publicOrActor(), id, await businessNow()) : null
  if (!notice || notice.status === 'closed') notFound()
  const rows = notice.rows.map((row) => ({
    value: row.id,
    label: `${row.ordinal}. ${row.displayName}${row.distinction ?? ''} · ${row.matterTitle}${row.workUnit ? ` · ${row.workUnit}` : ''}`,
  }))
  return (
    <>
      <PageHeader
        title="提出异议"
        subtitle={`${notice.number} ${notice.title}`}
        breadcrumbs={[{ href: paths.publicNotice(notice.id), label: '公示' }]}
      />
      <Panel title="实名异议" note="核查期间，所涉一人的待遇暂缓，名单上其他人不受影响。结果将按您留下的电话答复。">
        <FormShell
          action={objectionCode}
          label="获取验证码"
          hidden={{ purpose: 'objection' }}
          doneMessage="验证码已发送，5 分钟内有效。"
        >
          <TextField name="phone" type="tel" label="手机号码" hint="用于核实身份和答复，不会公开" autoComplete="tel" />
          <FormActions>
            <SubmitButton variant="secondary">获取验证码</SubmitButton>
          </FormActions>
        </FormShell>
        <FormShell
          action={objectToRow}
          label="实名异议"
          requestId={newId()}
          hidden={{ noticeId: notice.id }}
          doneMessage="异议已收到。核查期间所涉待遇暂缓，我们将在 10 个工作日内答复。"
        >
          <SelectField name="rowId" label="对哪一项有异议" options={rows} placeholder="请选择" />
          <TextField name="name" label="您的姓名" autoComplete="name" />
          <TextField name="phone" type="tel" label="手机号码（与获取验证码的一致）" autoComplete="tel" />
          <TextField name="code" label="短信验证码" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
          <TextArea name="content" label="异议内容" hint="请写明事实和依据，至少 10 个字" rows={5} />
          <FormActions>
            <SubmitButton>提交异议</SubmitButton>
          </FormActions>
        </FormShell>
      </Panel>
      <Panel title="不愿实名？可以提供线索" note="线索会有专人核实，但不会因此暂缓发放，也无法向您答复。">
        <FormShell
          action={tipOff}
          label="提供线索"
          requestId={newId()}
          hidden={{ noticeId: notice.id }}
          doneMessage="线索已收到，谢谢您的监督。"
          resetOnDone
        >
          <SelectField name="rowId" label="涉及哪一项" options={rows} placeholder="不确定" optional />
          <TextArea name="content" label="线索内容" hint="至少 10 个字" rows={4} />
          <FormActions>
            <SubmitButton variant="secondary">提交线索</SubmitButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
