'use client'
import { RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { QrCode } from '@/components/domain/qr-code'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { CardCode } from '@/lib/talent-card/queries/get-card-code'
import { useFreshCode } from './use-fresh-code'
import { useScreenAwake } from './use-screen-awake'

/** The code that changes each minute, with the seconds it is still good for. Without JavaScript the first one stays. */
export function LiveCode({ first, address }: { first: CardCode; address: string }) {
  const router = useRouter()
  const { code, secondsLeft, isAsking, hasFailed, ask } = useFreshCode(first, address, () => router.refresh())
  useScreenAwake()
  const isDead = secondsLeft === 0
  return (
    <div className="flex flex-col items-center gap-3 px-5 pt-2 pb-5">
      <div className="relative w-full max-w-76 rounded-md bg-white p-1">
        <QrCode drawing={code} label="英才卡动态二维码" className={cn('h-auto w-full', isDead && 'opacity-10')} />
        {isDead ? (
          <div className="absolute inset-0 grid place-items-center text-black">
            <Button variant="primary" size="lg" icon={<RefreshCw aria-hidden />} pending={isAsking} onClick={ask}>
              重新获取二维码
            </Button>
          </div>
        ) : null}
      </div>
      <p className="text-center text-sm text-white/80">
        {isDead ? (
          <span role="status">{hasFailed ? '网络不通，二维码已失效。' : '二维码已失效。'}</span>
        ) : (
          <>
            出示给服务窗口扫描 · <span className="inline-block min-w-[2ch] text-right text-gold">{secondsLeft}</span>{' '}
            秒后更新
          </>
        )}
      </p>
    </div>
  )
}
