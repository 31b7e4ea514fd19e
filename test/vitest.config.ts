import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  // Importing electron in plain Node starts a download and throws; tests of the store get a stub.
  resolve: { alias: { '@shared': `${root}shared`, electron: `${root}test/faults/electron-stub.ts` } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/faults/**'],
    server: { deps: { inline: ['electron-store'] } },
    environment: 'node',
    // A limit for what hangs, not for what is slow on a busy machine.
    testTimeout: 60_000,
    pool: 'threads',
    // Left alone it keeps one core free, which on two is half of them.
    maxWorkers: '100%',
    reporters: ['default'],
  },
})
