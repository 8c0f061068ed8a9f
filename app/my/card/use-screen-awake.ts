'use client'
import { useEffect } from 'react'

/** Keeps the screen from going dark while a code is shown; browsers that cannot are left as they are. */
export function useScreenAwake() {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let isGone = false
    const hold = async () => {
      if (document.hidden || (lock && !lock.released)) return
      const held = await navigator.wakeLock.request('screen').catch(() => null)
      if (isGone) await held?.release()
      else lock = held
    }
    const look = () => void hold()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', look)
      void lock?.release()
    }
  }, [])
}
