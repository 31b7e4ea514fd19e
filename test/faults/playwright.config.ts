/** Faults of the whole app: it is killed, stalled and left running. Two at a time: one of them only waits. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { workers } from '../helpers/displays'
import { isNightly } from './length'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: 'app',
  outputDir: `${root}out/faults-app`,
  workers,
  fullyParallel: false,
  retries: 0,
  timeout: isNightly ? 10 * 3_600_000 : 900_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
})
