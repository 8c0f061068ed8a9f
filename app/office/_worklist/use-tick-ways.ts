'use client'
import { useEffect } from 'react'
import { boxesOf } from '@/components/table/selected-boxes'

/** Two more ways to tick: shift ticks everything from the last box to this one, x ticks the row that has the focus. */
export function useTickWays(formId: string, name: string): void {
  useEffect(() => {
    let last: HTMLInputElement | null = null
    const follow = (event: MouseEvent) => {
      const boxes = boxesOf(formId, name)
      const box = boxes.find((one) => one === event.target)
      if (!box) return
      if (event.shiftKey && last) tickBetween(boxes, [last, box])
      last = box
    }
    // Only where the focus is inside a row: a single key that acts from anywhere would have to be switched off (WCAG 2.1.4).
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return
      const row = document.activeElement?.closest('tr')
      const box = boxesOf(formId, name).find((one) => one.closest('tr') === row)
      if (box) box.click()
    }
    document.addEventListener('click', follow)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('click', follow)
      document.removeEventListener('keydown', press)
    }
  }, [formId, name])
}

function tickBetween(boxes: readonly HTMLInputElement[], [one, other]: readonly [HTMLInputElement, HTMLInputElement]) {
  const places = [boxes.indexOf(one), boxes.indexOf(other)].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = places
  for (const box of boxes.slice(Math.max(0, from), to + 1)) box.checked = other.checked
  document.dispatchEvent(new Event('change'))
}
