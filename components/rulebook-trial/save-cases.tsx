'use client'
import { LinkButton } from '@/components/ui/button'

/** The people with what the rulebook answers today, as a file that `npm run policy -- assess` holds it to. */
export function SaveCases({ text, fileName, label }: { text: string; fileName: string; label: string }) {
  if (text === '') return null
  return (
    <LinkButton size="sm" download={fileName} href={`data:text/yaml;charset=utf-8,${encodeURIComponent(text)}`}>
      {label}
    </LinkButton>
  )
}
