'use client'
import { Camera, Paperclip } from 'lucide-react'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { FieldGroup, type FieldBase } from './field'
import { type Chosen, FileRow } from './file-row'
import { fileFault, kindsText } from './file-rules'
import { useField } from './form-context'
import { uploadFile } from './upload-file'

/** Tells two files of one name apart; crypto.randomUUID is missing where the county serves plain http inside its network. */
let serial = 0

type Props = FieldBase & {
  /** Endings allowed, without dot: ['jpg', 'png', 'pdf']. */
  kinds: readonly string[]
  maxMegabytes: number
  multiple?: boolean
  /**
   * With it, each file is sent at once with progress (multipart field `file` → JSON {id}), and the form posts the ids
   * under `name`. Without it, or without JavaScript, the form posts the files themselves.
   */
  uploadUrl?: string
}

/** Photographs or files. Says beforehand which kinds and how large; refuses wrong ones before they are sent. */
export function FileField({
  name,
  label,
  hint,
  optional = false,
  className,
  kinds,
  maxMegabytes,
  multiple = false,
  uploadUrl,
  disabled,
}: Props) {
  const { id, error } = useField(name, useId())
  const picker = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const patch = (key: string, change: Partial<Chosen>) =>
    setChosen((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))

  function keep(next: readonly Chosen[]) {
    setChosen(next)
    if (uploadUrl || !picker.current) return
    const carrier = new DataTransfer()
    for (const one of next) if (!one.fault) carrier.items.add(one.file)
    picker.current.files = carrier.files
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const added = [...(event.target.files ?? [])].map((file): Chosen => {
      const fault = fileFault(file, kinds, maxMegabytes)
      return {
        key: `${file.name}#${(serial += 1)}`,
        file,
        state: fault ? 'failed' : uploadUrl ? 'sending' : 'kept',
        percent: 0,
        id: '',
        fault,
      }
    })
    keep(multiple ? [...chosen, ...added] : added)
    if (!uploadUrl) return
    event.target.value = ''
    for (const one of added) if (!one.fault) void send(uploadUrl, one, patch)
  }

  const accept = kinds.map((kind) => `.${kind}`).join(',')
  const rule = `${kindsText(kinds)}，每个不超过 ${maxMegabytes} MB${multiple ? '，可选多个' : ''}`
  return (
    <FieldGroup id={id} label={label} hint={hint ?? rule} error={error} optional={optional} className={className ?? ''}>
      {hint ? <p className="mb-1 text-sm text-ink-2">{rule}</p> : null}
      <div className="flex flex-wrap gap-2">
        <label className={cn(buttonClass(), 'md:hidden', FOCUS)}>
          <Camera aria-hidden />
          拍照
          <input
            type="file"
            accept="image/*"
            capture="environment"
            disabled={disabled}
            onChange={choose}
            className="sr-only"
          />
        </label>
        <label className={cn(buttonClass(), FOCUS)}>
          <Paperclip aria-hidden />
          选文件
          <input
            ref={picker}
            type="file"
            name={uploadUrl ? undefined : name}
            accept={accept}
            multiple={multiple}
            disabled={disabled}
            onChange={choose}
            className="sr-only"
          />
        </label>
      </div>
      {chosen.length > 0 ? (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {chosen.map((one) => (
            <FileRow
              key={one.key}
              one={one}
              name={name}
              onRemove={() => keep(chosen.filter(({ key }) => key !== one.key))}
            />
          ))}
        </ul>
      ) : null}
    </FieldGroup>
  )
}

const FOCUS =
  'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue'

async function send(url: string, one: Chosen, patch: (key: string, change: Partial<Chosen>) => void) {
  const result = await uploadFile(url, one.file, (percent) => patch(one.key, { percent }))
  patch(one.key, result.ok ? { state: 'sent', id: result.id } : { state: 'failed', fault: result.message })
}
