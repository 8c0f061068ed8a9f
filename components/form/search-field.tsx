import { Search } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { sealedIn, searchWords } from '@/lib/kernel/search-text'

/** A search box inside a GET form; the label is for screen readers, the placeholder says what can be found. A whole number that is looked for stands there by its last four, until something else is typed. */
export function SearchField({
  name = 'q',
  label,
  placeholder,
  defaultValue = '',
  className,
}: {
  name?: string
  label: string
  placeholder?: string
  defaultValue?: string
  className?: string
}) {
  const isNumber = sealedIn(defaultValue) !== null
  return (
    <label className={cn('relative block min-w-64 max-sm:w-full', className)}>
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        // What was sealed is not left standing in the box.
        key={isNumber ? defaultValue : 'typed'}
        type="search"
        name={name}
        placeholder={isNumber ? searchWords(defaultValue) : (placeholder ?? label)}
        defaultValue={isNumber ? '' : defaultValue}
        className="field-box pl-8"
      />
      {isNumber ? <input type="hidden" name={`${name}~`} value={defaultValue} /> : null}
    </label>
  )
}
