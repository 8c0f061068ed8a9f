'use client'
import { useEffect, useState } from 'react'
import { boxesOf } from './selected-boxes'

/** The values of the ticked boxes of a form, followed as they are ticked. */
export function useTicked(formId: string, name: string): readonly string[] {
  const [ticked, setTicked] = useState<readonly string[]>([])
  useEffect(() => {
    const follow = () => setTicked(boxesOf(formId, name).flatMap((box) => (box.checked ? box.value : [])))
    follow()
    document.addEventListener('change', follow)
    return () => document.removeEventListener('change', follow)
  }, [formId, name])
  return ticked
}
