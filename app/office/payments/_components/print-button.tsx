'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export const PrintButton = () => (
  <Button variant="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
    打印
  </Button>
)
