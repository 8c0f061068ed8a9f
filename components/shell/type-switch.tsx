'use client'
import { ALargeSmall } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { typeCookieLine } from './type-cookie'

/** 大字 and back. Kept in a cookie, so that the server sends the next page right from the start. */
export function TypeSwitch() {
  const large = useSyncExternalStore(watch, isLarge, () => false)
  return (
    <button
      type="button"
      aria-pressed={large}
      onClick={() => turn(!large)}
      className="flex min-h-11 items-center gap-1 rounded-md px-2 whitespace-nowrap text-ink-2 hover:bg-wash aria-pressed:text-blue"
    >
      <ALargeSmall aria-hidden className="size-5" />
      大字
    </button>
  )
}

const isLarge = (): boolean => document.documentElement.dataset.type === 'large'

function watch(changed: () => void) {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-type'] })
  return () => observer.disconnect()
}

function turn(large: boolean) {
  const root = document.documentElement
  if (large) root.dataset.type = 'large'
  else delete root.dataset.type
  document.cookie = typeCookieLine(large, window.location.protocol === 'https:')
}
