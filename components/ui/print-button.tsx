'use client'
import { Printer } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from './button'

/** Prints the page as it stands; what has no place on paper is left out by the print styles. */
export const PrintButton = ({
  children = '打印',
  ...look
}: Omit<ComponentProps<typeof Button>, 'onClick' | 'icon'>) => (
  <Button icon={<Printer aria-hidden />} onClick={() => window.print()} {...look}>
    {children}
  </Button>
)
