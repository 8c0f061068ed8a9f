'use client'
import { Camera, Paperclip } from 'lucide-react'
import { useId, useRef } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { FieldGroup, type FieldBase } from './field'
import { FileRow, type UploadedFile } from './file-row'
import { kindsText } from './file-rules'
import { useField } from './form-context'
import { useChosenFiles } from './use-chosen-files'

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
  /** Sent earlier, for a draft taken up again; only with `uploadUrl`. */
  uploaded?: readonly UploadedFile[]
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
  uploaded = [],
  disabled,
}: Props) {
  const { id, error } = useField(name, useId())
  const picker = useRef<HTMLInputElement>(null)
  const { chosen, choose, remove } = useChosenFiles(picker, { kinds, maxMegabytes, multiple, uploadUrl }, uploaded)
  const takesPictures = kinds.some((kind) => kind === 'jpg' || kind === 'png')
  const accept = kinds.map((kind) => `.${kind}`).join(',')
  const rule = `${kindsText(kinds)}，每个不超过 ${maxMegabytes} MB${multiple ? '，可选多个' : ''}`
  return (
    <FieldGroup id={id} label={label} hint={hint ?? rule} error={error} optional={optional} className={className ?? ''}>
      {hint ? <p className="mb-1 text-sm text-ink-2">{rule}</p> : null}
      <div className="flex flex-wrap gap-2">
        {takesPictures ? (
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
        ) : null}
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
            <FileRow key={one.key} one={one} name={name} onRemove={() => remove(one.key)} />
          ))}
        </ul>
      ) : null}
    </FieldGroup>
  )
}

const FOCUS =
  'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-blue'
