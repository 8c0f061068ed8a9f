import { Alert } from '@/components/ui/alert'

/** How ambiguous sentences were read: what whoever checks or applies the rules should know. */
export function ReadingNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <Alert tone="attention" title="录入时对原文的理解">
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Alert>
  )
}
