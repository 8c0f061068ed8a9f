'use client'
import { Download, Redo2, Undo2 } from 'lucide-react'
import { type FormAction, FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/kernel/form-state'
import type { DraftedVersion } from '@/lib/policy/model'
import type { KeptCopy } from '@/lib/policy/rules/kept-copy'
import type { useDocument } from './use-document'
import type { useKeeping } from './use-keeping'

type Props = {
  editing: ReturnType<typeof useDocument>
  keeping: ReturnType<typeof useKeeping>
  others: KeptCopy['others']
  /** When what was opened had been kept, unsaved; null when a saved version was opened. */
  keptAt: string | null
  save: FormAction<DraftedVersion>
  requestId: string
  hidden: Readonly<Record<string, string>>
  text: string
  onStartOver: () => void
}

/** Steps back and forth, whether all is kept, who else is at it, and saving. */
export function EditorBar(props: Props) {
  const { editing, keeping, others, keptAt, save, requestId, hidden, text, onStartOver } = props
  return (
    <div className="mb-4 space-y-2">
      {others.map(({ name, at }) => (
        <p key={name} role="status" className="rounded-md border border-amber-line bg-amber-wash px-4 py-2">
          {name}也在改这个事项，最近一次改动 {at}，还没有存为草案。请先商量由谁来改。
        </p>
      ))}
      {keptAt === null ? null : (
        <p className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-wash px-4 py-2">
          已恢复您 {keptAt} 没有存为草案的修改。
          <Button size="sm" onClick={onStartOver}>
            不要这些修改，重新开始
          </Button>
        </p>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Button
          icon={<Undo2 aria-hidden className="size-4" />}
          disabled={!editing.hasPast}
          onClick={editing.undo}
          title="Ctrl+Z"
        >
          撤销
        </Button>
        <Button
          icon={<Redo2 aria-hidden className="size-4" />}
          disabled={!editing.hasFuture}
          onClick={editing.redo}
          title="Ctrl+Shift+Z"
        >
          重做
        </Button>
        <Button
          icon={<Download aria-hidden className="size-4" />}
          disabled={!keeping.isKept}
          onClick={() => download(text)}
        >
          下载规则文件
        </Button>
        <p role="status" className="flex min-h-(--control) items-center text-ink-2">
          {standingText(props)}
        </p>
        <FormShell
          key={hidden.baseHash}
          action={(before: FormState<DraftedVersion>, form: FormData) => keeping.whileSaving(() => save(before, form))}
          label="存为草案"
          requestId={requestId}
          hidden={hidden}
          className="ml-auto flex flex-wrap items-end gap-3 space-y-0"
        >
          <TextField name="changeNote" label="修改说明" optional maxLength={500} className="w-64" />
          <SubmitButton>存为草案</SubmitButton>
        </FormShell>
      </div>
    </div>
  )
}

function standingText({ editing, keeping, keptAt }: Props): string {
  if (keeping.hasFailed) return '没有连上服务器，修改还没有存下，请不要关闭页面'
  if (!keeping.isKept) return '正在暂存…'
  return editing.hasPast || keptAt !== null ? '修改已暂存' : '还没有改动'
}

/** The file as the editor shows it, from the page itself. */
function download(text: string) {
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = 'rulebook.yaml'
  link.click()
  URL.revokeObjectURL(link.href)
}
