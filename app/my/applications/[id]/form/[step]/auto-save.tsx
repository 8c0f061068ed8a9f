'use client'
import { useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { IDLE } from '@/lib/kernel/form-state'

/** After so long without a key what was typed is saved. */
const PAUSE_MILLISECONDS = 1200

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

type Saving = { state: 'idle' | 'saving' | 'failed' } | { state: 'saved'; at: Date }

/** Saves the form it stands in while it is filled in, and when the page is left; says when it last did. */
export function AutoSave<T extends { savedAt: Date }>({ action }: { action: FormAction<T> }) {
  const mark = useRef<HTMLSpanElement>(null)
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDirty = false

    async function save(from: HTMLFormElement) {
      if (!isDirty) return
      isDirty = false
      setSaving({ state: 'saving' })
      const result = await action(IDLE, new FormData(from)).catch(() => null)
      setSaving(result?.status === 'done' ? { state: 'saved', at: result.value.savedAt } : { state: 'failed' })
    }
    const onInput = () => {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(() => void save(form), PAUSE_MILLISECONDS)
    }
    const onLeave = () => void save(form)
    form.addEventListener('input', onInput)
    form.addEventListener('submit', () => clearTimeout(timer))
    document.addEventListener('visibilitychange', onLeave)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      document.removeEventListener('visibilitychange', onLeave)
    }
  }, [action])

  return (
    <span ref={mark} role="status" className="text-sm text-ink-2">
      {textOf(saving)}
    </span>
  )
}

function textOf(saving: Saving): string {
  switch (saving.state) {
    case 'idle':
      return '边填边自动保存'
    case 'saving':
      return '正在保存…'
    case 'saved':
      return `已自动保存 ${CLOCK.format(saving.at)}`
    case 'failed':
      return '没有保存成，请检查网络；填的内容还在'
  }
}
