'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { FormAction } from './form-shell'

type Saved = { state: 'nothing' | 'waiting' | 'saving' | 'failed' } | { state: 'saved'; at: string }

/**
 * Saves the form around it a moment after the last change, by its own action (the draft's), and says when. Place it in
 * FormActions' `note`; the action answers with when it saved. A save that fails is said and tried again with the next change; nothing typed is lost.
 */
export function Autosave({
  action,
  afterMilliseconds = 1500,
}: {
  action: FormAction<{ savedAt: Date }>
  afterMilliseconds?: number
}) {
  const mark = useRef<HTMLSpanElement>(null)
  const [saved, setSaved] = useState<Saved>({ state: 'nothing' })
  const save = useCallback(
    async (form: HTMLFormElement) => {
      setSaved({ state: 'saving' })
      const answer = await action({ status: 'idle' }, new FormData(form)).catch(() => null)
      setSaved(
        answer?.status === 'done' ? { state: 'saved', at: CLOCK.format(answer.value.savedAt) } : { state: 'failed' },
      )
    },
    [action],
  )
  useChanges(mark, afterMilliseconds, save, () => setSaved({ state: 'waiting' }))
  return (
    <span ref={mark} role="status">
      {saved.state === 'saved' ? `已自动保存 ${saved.at}` : WORDS[saved.state]}
    </span>
  )
}

const WORDS = { nothing: '', waiting: '有改动未保存', saving: '正在保存…', failed: '没有存上，改动后会再试' } as const

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

function useChanges(
  mark: RefObject<HTMLElement | null>,
  quietMilliseconds: number,
  save: (form: HTMLFormElement) => Promise<void>,
  onChange: () => void,
) {
  const latest = useRef({ save, onChange })
  useEffect(() => {
    latest.current = { save, onChange }
  })
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => clearTimeout(timer)
    const changed = () => {
      stop()
      latest.current.onChange()
      timer = setTimeout(() => void latest.current.save(form), quietMilliseconds)
    }
    form.addEventListener('input', changed)
    form.addEventListener('submit', stop)
    return () => {
      stop()
      form.removeEventListener('input', changed)
      form.removeEventListener('submit', stop)
    }
  }, [mark, quietMilliseconds])
}
