import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { isNightly } from './length'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Those that hold a time against a limit; nothing else runs beside them. */
const timed = ['lock', 'random-damage', 'size', 'system-calls'].map(name => `test/faults/${name}.test.ts`)

export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared`, electron: `${root}test/faults/electron-stub.ts` } },
  test: {
    globalSetup: ['test/faults/build-children.ts'],
    server: { deps: { inline: ['electron-store'] } },
    environment: 'node',
    testTimeout: isNightly ? 3 * 3_600_000 : 900_000,
    hookTimeout: 60_000,
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['test/faults/**/*.test.ts'],
          exclude: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
