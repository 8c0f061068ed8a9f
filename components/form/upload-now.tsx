'use client'
import { Camera, Paperclip } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Progress } from '@/components/ui/progress'
import { StatusMark } from '@/components/ui/status-mark'
import { fileFault, kindsText } from './file-rules'
import { uploadFile } from './upload-file'

type Props = { label: string; url: string; kinds: readonly string[]; maxMegabytes: number }
type Sending = { name: string; percent: number } | null

const FOCUS =
  'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue'

/** Sends photographs or files one after another, each at once; the page then shows what lies there. */
export function UploadNow({ label, url, kinds, maxMegabytes }: Props) {
  const router = useRouter()
  const [sending, setSending] = useState<Sending>(null)
  const [faults, setFaults] = useState<readonly string[]>([])

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])]
    target.value = ''
    setFaults([])
    for (const file of files) {
      const fault = fileFault(file, endings(kinds), maxMegabytes) ?? (await send(file))
      if (fault !== null) setFaults((all) => [...all, `${file.name}：`, ...fault.split('\n')])
    }
    setSending(null)
    router.refresh()
  }

  async function send(file: File): Promise<string | null> {
    setSending({ name: file.name, percent: 0 })
    const result = await uploadFile(url, file, (percent) => setSending({ name: file.name, percent }))
    return result.ok ? null : result.message
  }

  const picker = { type: 'file', disabled: sending !== null, onChange: choose, className: 'sr-only' } as const
  return (
    <div className="mt-3 space-y-2">
      <div className="flex flex-wrap items-center gap-2">
        {kinds.includes('jpg') ? (
          <label className={cn(buttonClass(), 'hidden pointer-coarse:inline-flex', FOCUS)}>
            <Camera aria-hidden />
            拍照
            <input {...picker} accept="image/*" capture="environment" aria-label={`拍照上传 ${label}`} />
          </label>
        ) : null}
        <label className={cn(buttonClass(), FOCUS)}>
          <Paperclip aria-hidden />
          选文件
          <input
            {...picker}
            multiple
            accept={endings(kinds)
              .map((kind) => `.${kind}`)
              .join(',')}
            aria-label={`选文件上传 ${label}`}
          />
        </label>
        <span className="text-sm text-ink-2">
          {kindsText(kinds)}，每个不超过 {maxMegabytes} MB
        </span>
      </div>
      {sending ? <Progress label={`正在上传 ${sending.name}`} done={sending.percent} total={100} /> : null}
      <div role="status">
        {faults.map((fault, index) => (
          <p key={`${index} ${fault}`}>
            <StatusMark plain tone="bad" className="whitespace-normal">
              {fault}
            </StatusMark>
          </p>
        ))}
      </div>
    </div>
  )
}

/** .jpeg is a .jpg. */
const endings = (kinds: readonly string[]): string[] =>
  kinds.flatMap((kind) => (kind === 'jpg' ? ['jpg', 'jpeg'] : [kind]))
