import { defineConfig } from 'vitest/config'

const WALLS = 'test/walls/*.test.ts'
const DATABASE_TESTS = '**/*.db.test.ts'
const FRESH_BUILD = 'test/fresh-build.mjs'
const FIRST_START = 'e2e/first-start.ts'
const DATABASE_SERVER = 'test/database/global-setup.ts'

// A test that hangs must end, and nothing may be judged by how long it took: the machine may be busy with other work.
const HANGS_AFTER = 300_000
/** What a browser is waited for to show. */
const COMES_WITHIN = 30_000

// Where the files of a group are not isolated, a worker loads the product, or what drives a browser, once for all of
// them: half of the time of some went into loading it anew for each. No test alters a module for the next.
// A machine of two cores: the groups run one after another, the files of a group two at a time.
export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          exclude: [DATABASE_TESTS, WALLS],
          globalSetup: [FRESH_BUILD],
          pool: 'threads',
          maxWorkers: 2,
          isolate: false,
          testTimeout: HANGS_AFTER,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'walls',
          include: [WALLS],
          pool: 'threads',
          maxWorkers: 2,
          testTimeout: HANGS_AFTER,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [DATABASE_TESTS],
          globalSetup: [FRESH_BUILD, DATABASE_SERVER],
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          testTimeout: HANGS_AFTER,
          hookTimeout: HANGS_AFTER,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: [FIRST_START],
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          expect: { poll: { timeout: COMES_WITHIN } },
          testTimeout: HANGS_AFTER,
          hookTimeout: HANGS_AFTER,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
