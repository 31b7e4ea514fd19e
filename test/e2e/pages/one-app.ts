/**
 * One app for all stories of a file, its page loaded anew before each: for stories that leave nothing behind in the
 * main process. A start is most of the time that such a story takes.
 */
import { test as base, clearAway, launchApp, type RunningApp } from '../../helpers/launch-app'

export const test = base.extend<{ readonly running: RunningApp }, { readonly oneApp: RunningApp }>({
  oneApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
    async ({}, use) => {
      const running = await launchApp()
      await use(running)
      await running.quit()
      clearAway([running])
    },
    { scope: 'worker' },
  ],
  running: async ({ oneApp }, use) => {
    await oneApp.page.reload()
    await oneApp.page.getByRole('navigation', { name: 'Main' }).waitFor()
    await use(oneApp)
  },
})
