import { anchorRecord } from '@/lib/audit/commands/anchor-record'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import { systemActor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'

/** The worker's part in sealing in a process of its own, to be killed in the middle: seals without a pause, for ever. */
async function main(): Promise<void> {
  const actor = systemActor(String(process.env.JUCAI_COUNTY))
  process.stdout.write('ready')
  for (;;) for (const command of [sealRecord, anchorRecord]) await command(actor, {}, wallNow())
}

void main()
