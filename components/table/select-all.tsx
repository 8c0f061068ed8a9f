'use client'
import { useEffect, useRef } from 'react'
import { boxesOf } from './selected-boxes'

/** Ticks every row on this page, and only this page. */
export function SelectAll({ formId, name }: { formId: string; name: string }) {
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const follow = () => {
      const boxes = boxesOf(formId, name)
      const ticked = boxes.filter(({ checked }) => checked).length
      if (!box.current) return
      box.current.checked = boxes.length > 0 && ticked === boxes.length
      box.current.indeterminate = ticked > 0 && ticked < boxes.length
    }
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [formId, name])

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="选择本页全部"
      className="block size-4 accent-blue"
      onChange={(event) => {
        for (const one of boxesOf(formId, name)) one.checked = event.target.checked
      }}
    />
  )
}
