import { WHOLE_COUNTY } from '@/lib/kernel/reach'
import { reachInProcess } from '@/lib/platform/reach'
import { wire } from './wire'

// Imported for its effect by every process that is not a web request: worker, seed, tests.
wire()
reachInProcess(WHOLE_COUNTY)
