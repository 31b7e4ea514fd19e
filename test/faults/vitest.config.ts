import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { isNightly } from './length'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Faults are injected one at a time: two runs at once would disturb each other's timing and mounts. */
export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared`, electron: `${root}test/faults/electron-stub.ts` } },
  test: {
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['test/faults/build-children.ts'],
    server: { deps: { inline: ['electron-store'] } },
    environment: 'node',
    testTimeout: isNightly ? 3 * 3_600_000 : 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    pool: 'threads',
  },
})
