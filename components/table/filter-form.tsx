'use client'
import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { mayStandInAddress } from '@/lib/kernel/search-text'
import { sealTyped } from './seal-typed'

/** A GET form whose fields become the address; a whole number that was typed is sealed first, so that it never stands there. */
export function FilterForm({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  const router = useRouter()
  const [isFailed, setFailed] = useState(false)
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    const entries = [...new FormData(event.currentTarget).entries()].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    )
    if (entries.every(([, text]) => mayStandInAddress(action, text))) return
    event.preventDefault()
    const query = await sealTyped(action, entries)
    setFailed(query === null)
    if (query !== null) router.push(`${action}?${query}`)
  }
  return (
    <Form
      action={action}
      role="search"
      aria-label={label}
      onSubmit={(event) => void submit(event)}
      className="flex flex-wrap items-center gap-2 max-sm:[&>button]:flex-1"
    >
      {children}
      {isFailed ? (
        <p role="alert" className="text-red">
          没有查成，请检查网络后再试。
        </p>
      ) : null}
    </Form>
  )
}
