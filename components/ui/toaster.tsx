'use client'
import { Toaster as Sonner } from 'sonner'

/** Where short confirmations appear. Mounted once, in the root layout; call `toast` from sonner to show one. */
export const Toaster = () => (
  <Sonner
    position="top-center"
    containerAriaLabel="提示"
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          'flex w-full items-center gap-2 rounded-md border border-line bg-sheet px-4 py-3 text-base text-ink shadow-float font-sans',
        success: '[&_[data-icon]]:text-green',
        error: '[&_[data-icon]]:text-vermilion',
      },
    }}
  />
)
