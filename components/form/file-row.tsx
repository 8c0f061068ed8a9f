import { X } from 'lucide-react'
import { StatusMark } from '@/components/ui/status-mark'
import { sizeText } from './file-rules'

/** A file the server already has. `size` in bytes. */
export type UploadedFile = { id: string; name: string; size: number }

/** One file on its way: kept in the form, being sent, sent (with the id it got), or refused with its fault. */
export type Chosen = {
  key: string
  name: string
  /** Bytes. */
  size: number
  /** Null for what was sent on another day. */
  file: File | null
  state: 'kept' | 'sending' | 'sent' | 'failed'
  percent: number
  id: string
  fault: string | null
}

/** The file's name and size, how its sending goes, and the way to take it out again. */
export function FileRow({ one, name, onRemove }: { one: Chosen; name: string; onRemove: () => void }) {
  return (
    <li className="flex min-h-(--row) items-center gap-3 py-1">
      {one.state === 'sent' ? <input type="hidden" name={name} value={one.id} /> : null}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{one.name}</span>
        <span className="block text-sm text-ink-3" role="status">
          {sizeText(one.size)}
          {one.state === 'sending' ? ` · 正在上传 ${one.percent}%` : null}
          {one.fault ? (
            <StatusMark plain tone="bad" className="ml-2 whitespace-normal">
              {one.fault}
            </StatusMark>
          ) : null}
          {one.state === 'sent' ? (
            <StatusMark plain tone="good" className="ml-2">
              已上传
            </StatusMark>
          ) : null}
        </span>
      </span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={`移除 ${one.name}`}
        className="grid size-(--control-sm) place-items-center rounded-md text-ink-2 hover:bg-wash"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  )
}
