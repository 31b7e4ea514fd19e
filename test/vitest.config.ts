import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const pure = ['test/shared/**/*.test.ts']

export default defineConfig({
  root,
  // Importing electron in plain Node starts a download and throws; tests of the store get a stub.
  resolve: { alias: { '@shared': `${root}shared`, electron: `${root}test/faults/electron-stub.ts` } },
  test: {
    server: { deps: { inline: ['electron-store'] } },
    environment: 'node',
    // A limit for what hangs, not for what is slow on a busy machine.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    pool: 'threads',
    // Left alone it keeps one core free, which on two is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
    projects: [
      // Functions without a state of their own: read once per thread, which halves the time.
      {
        extends: true,
        test: { name: 'pure', include: pure, isolate: false, setupFiles: ['test/helpers/seed.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'stateful',
          setupFiles: ['test/helpers/seed.ts', 'test/helpers/patience.ts'],
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...pure, 'test/e2e/**', 'test/faults/**'],
        },
      },
    ],
  },
})
