'use client'
import { use, type ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'
import { FormContext } from './form-context'

/** Sends the form around it; turns while waiting. Give `name` and `value` where a form has several ways on. */
export function SubmitButton({
  variant = 'primary',
  children,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'type' | 'pending'>) {
  const form = use(FormContext)
  const plain = useFormStatus()
  return (
    <Button type="submit" variant={variant} pending={form?.pending || plain.pending} {...rest}>
      {children}
    </Button>
  )
}
