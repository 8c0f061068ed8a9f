'use client'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { isShortcutsOn, rememberShortcuts } from './shortcut-setting'

/** What the keys of the desk do. Letters act on what the page marks with `data-shortcut`. */
const KEYS = [
  ['j', '下一行'],
  ['k', '上一行'],
  ['Enter', '打开所在的一行'],
  ['a', '受理或通过'],
  ['r', '退回补正'],
  ['d', '不予通过'],
  ['f', '打开全件'],
  ['v', '核对材料'],
  ['[ ]', '核对材料时看上一份、下一份'],
  ['+ - r 0', '核对图片时放大、缩小、旋转、适合窗口'],
  ['Escape', '关闭旁边的一件'],
  ['Ctrl Enter', '在对话框里提交'],
  ['?', '显示按键'],
] as const

/**
 * The desk by keyboard: j and k walk through the rows of the list, a letter presses what is marked with it. Silent while
 * something is typed or a dialog is open; can be switched off (WCAG 2.1.4).
 */
export function KeyboardWay() {
  const [isListing, setListing] = useState(false)
  const [isOn, setOn] = useState(true)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isFree(event)) return
      if (event.key === '?') {
        event.preventDefault()
        setOn(isShortcutsOn())
        setListing(true)
      } else if (isShortcutsOn() && act(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <Dialog
      title="键盘办理"
      description="不用鼠标办件。打字时和对话框打开时，单键不起作用。"
      open={isListing}
      onOpenChange={setListing}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEYS.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex items-center gap-2.5">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            rememberShortcuts(target.checked)
            setOn(target.checked)
          }}
          className="size-[1.15em] accent-blue"
        />
        启用单键（j、k、a、r、d、f、v 等）
      </label>
    </Dialog>
  )
}

/** Nobody is typing, no dialog is open, and no other key is held. */
function isFree({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return false
  return !(
    target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
  )
}

/** Does what the key means here; false when it means nothing. */
function act(key: string): boolean {
  if (key === 'j' || key === 'k') return walk(key === 'j' ? 1 : -1)
  const marked = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]:not(:disabled)`)
  marked?.click()
  return marked !== null
}

/** Moves the focus to the row below or above; from nowhere, to the open row or the first. */
function walk(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  if (links.length === 0) return false
  const here = links.findIndex((link) => link === document.activeElement)
  const open = links.findIndex((link) => link.closest('[aria-current=true]'))
  const next = here >= 0 ? here + by : open >= 0 ? open + by : 0
  const link = links[Math.max(0, Math.min(links.length - 1, next))]
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
  return true
}
