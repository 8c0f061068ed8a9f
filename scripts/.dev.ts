import { spawn } from 'node:child_process'
import { leaseCluster } from '/work/main/scripts/database/lease'
import { appUrlOf } from '/work/main/scripts/database/app-role'
import { TEST_DATA } from '/work/main/scripts/paths'
import { testEnvironment } from '/work/main/scripts/test/environment'
const cluster = await leaseCluster(TEST_DATA, 'throwaway')
const env = { ...process.env, ...testEnvironment(), APP_DATABASE_URL: appUrlOf(cluster.urlOf('tryseed'), undefined), NEXTAUTH_URL: 'http://127.0.0.1:4890', JUCAI_MODE: 'demo' }
const child = spawn('/work/main/node_modules/.bin/next', ['dev', '-p', '4890', '-H', '127.0.0.1'], { env, stdio: 'inherit', cwd: '/work/main' })
child.on('exit', async () => { await cluster.release(); process.exit(0) })
