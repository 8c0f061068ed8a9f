import { wire } from './wire'

// Imported for its effect by every process that is not a web request: worker, seed, tests.
wire()
