import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** The dress of everything that is pressed. Sizes follow the shell: 28/36/44 px at the desk, 40/48/52 on the phone. */
export const buttonClass = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline transition-colors select-none print:hidden disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-blue bg-blue text-on-blue hover:not-disabled:border-blue-deep hover:not-disabled:bg-blue-deep',
        secondary: 'border-line-strong bg-sheet text-ink hover:not-disabled:border-ink-3 hover:not-disabled:bg-wash',
        danger:
          'border-vermilion-line bg-sheet text-vermilion hover:not-disabled:border-vermilion hover:not-disabled:bg-vermilion-wash',
        quiet: 'border-transparent bg-transparent text-blue hover:not-disabled:bg-blue-wash',
      },
      size: {
        sm: 'min-h-(--control-sm) px-2.5 text-sm',
        md: 'min-h-(--control) px-4',
        lg: 'min-h-(--control-lg) px-5 text-lg',
        icon: 'size-(--control) p-0',
      },
      block: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'md', block: false },
  },
)

type Look = VariantProps<typeof buttonClass> & { icon?: ReactNode }

/** A button. `pending` shows a turning ring and refuses presses, but keeps the width and the words. */
export function Button({
  variant,
  size,
  block,
  icon,
  pending = false,
  className,
  children,
  type = 'button',
  disabled,
  ...rest
}: Look & { pending?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={cn(buttonClass({ variant, size, block }), className)}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  )
}

/** A link dressed as a button. Set `download` or `external` for what is not a page of ours (files, reports). */
export function LinkButton({
  variant,
  size,
  block,
  icon,
  external = false,
  className,
  children,
  href,
  ...rest
}: Look & { href: string; external?: boolean } & Omit<ComponentProps<'a'>, 'href'>) {
  const dress = cn(buttonClass({ variant, size, block }), className)
  if (external || rest.download !== undefined)
    return (
      <a href={href} className={dress} {...rest}>
        {icon}
        {children}
      </a>
    )
  return (
    <Link prefetch={false} href={href} className={dress} {...rest}>
      {icon}
      {children}
    </Link>
  )
}
