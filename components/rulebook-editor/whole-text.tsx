'use client'
import { useState, useTransition } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { Button } from '@/components/ui/button'
import { IDLE } from '@/lib/kernel/form-state'

export type ReadTextAction = FormAction<{ document: unknown }>

type Props = {
  text: string
  /** Whether the text says what the forms say already: until then whoever wrote in it would lose what she wrote in them. */
  isCurrent: boolean
  readText: ReadTextAction
  onRead: (document: unknown) => void
}

/** The whole rulebook as a file in Chinese words: what no form is made for is written here. */
export function WholeText({ text, isCurrent, readText, onRead }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [faults, setFaults] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const use = () =>
    start(async () => {
      const posted = new FormData()
      posted.set('text', typed ?? text)
      const answer = await readText(IDLE, posted).catch(() => null)
      if (answer?.status === 'done') {
        setTyped(null)
        setFaults(null)
        onRead(answer.value.document)
      } else setFaults(answer?.status === 'invalid' ? (answer.issues[0]?.message ?? '') : NOT_REACHED)
    })
  return (
    <div className="space-y-3">
      <label htmlFor="whole-text" className="block font-medium">
        规则全文
      </label>
      <p className="text-ink-2">
        与表格里写的是同一份规则。在这里改完后按“用这份文字”，表格随之更新。
        {isCurrent ? null : '表格里刚改的正在写进来，请稍等。'}
      </p>
      {faults === null ? null : (
        <p role="alert" className="whitespace-pre-line text-vermilion">
          {faults}
        </p>
      )}
      <textarea
        id="whole-text"
        data-own-undo=""
        rows={24}
        spellCheck={false}
        readOnly={!isCurrent && typed === null}
        aria-busy={!isCurrent && typed === null}
        value={typed ?? text}
        onChange={(event) => setTyped(event.target.value)}
        className="field-box block py-2 font-mono text-sm"
      />
      <div className="flex gap-2">
        <Button variant="primary" pending={isPending} disabled={typed === null} onClick={use}>
          用这份文字
        </Button>
        <Button disabled={typed === null} onClick={() => setTyped(null)}>
          不用，恢复
        </Button>
      </div>
    </div>
  )
}

const NOT_REACHED = '没有连上服务器，文字还在，请稍后再试。'
