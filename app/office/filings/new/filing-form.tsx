'use client'
import { useRouter } from 'next/navigation'
import { WorkbookForm } from '@/app/office/imports/_components/workbook-form'
import { paths } from '@/app/paths'
import { SelectField } from '@/components/form/choice-field'
import { DateField, TextField } from '@/components/form/text-field'
import type { FilableItem } from '@/lib/application/queries/get-filing-start'

/** What is filed, and the written authorisation it is filed with. */
export function FilingForm({
  talentId,
  items,
  today,
}: {
  talentId: string
  items: readonly FilableItem[]
  today: string
}) {
  const router = useRouter()
  return (
    <WorkbookForm<{ id: string }>
      to={paths.newFilings()}
      label="代为申报"
      fileLabel="授权委托书扫描件（PDF 或照片）"
      kinds={['pdf', 'jpg', 'png']}
      maxMegabytes={10}
      submit="开始代填"
      hidden={{ talentId }}
      onDone={({ id }) => router.push(paths.filing(id, 'check'))}
    >
      <SelectField
        name="itemId"
        label="事项"
        options={items.map(({ itemId, itemCode, title }) => ({ value: itemId, label: `${itemCode} ${title}` }))}
      />
      <DateField name="signedOn" label="授权日期" hint="授权委托书上本人签署的日期" max={today} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="agentName" label="代办人姓名" hint="本人到场的不填" optional maxLength={50} />
        <TextField name="agentIdentity" label="代办人证件号码" hint="核对原件后填写" optional maxLength={30} />
      </div>
    </WorkbookForm>
  )
}
