import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { typeCookie } from '@/components/shell/type-cookie'
import { Toaster } from '@/components/ui/toaster'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '聚才', template: '%s · 聚才' },
  description: '县域人才工作平台：政策、申报、兑现、英才卡',
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: '#ffffff',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const large = [true, false].some((isSecure) => kept.get(typeCookie(isSecure))?.value === 'large')
  return (
    <html lang="zh-CN" data-type={large ? 'large' : undefined} suppressHydrationWarning>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  )
}
