'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Progress } from '@/components/ui/progress'

const EVERY_MS = 2_000

/** How far a simulation has come, asked again every other second. One may leave meanwhile. */
export function KeepFresh({ done, total }: { done: number; total: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  return <Progress label="正在测算，可以离开页面" done={done} total={total} />
}
