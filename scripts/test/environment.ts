import { keepSecrets } from '../start/secrets'
import { TEST_DATA } from '../paths'

/** The application's environment under test: everything but the address of the database. */
export function testEnvironment(): Record<string, string> {
  return {
    ...keepSecrets(TEST_DATA),
    JUCAI_MODE: 'test',
    JUCAI_DATA: TEST_DATA,
    JUCAI_COUNTY: '510799',
    JUCAI_POOL_SIZE: '20',
    JUCAI_METRICS_TOKEN: 'scraped-by-tests-only-2026',
    NEXTAUTH_URL: 'http://127.0.0.1:3100',
    TZ: 'UTC',
  }
}
