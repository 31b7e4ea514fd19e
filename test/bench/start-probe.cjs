/**
 * Loaded into the main process before an app (`electron -r`), so that both apps are measured by the same means and
 * neither knows of it. Says when the wanted element was painted, in ms since 1970, and what all processes then hold.
 */
const { readFileSync } = require('node:fs')
const { app } = require('electron')

app.once('browser-window-created', (_event, { webContents }) => {
  webContents.once('dom-ready', async () => {
    const paintedAt = await webContents.executeJavaScript(
      `(${waitForPaint})(${JSON.stringify(process.env.PROBE_SELECTOR)})`,
    )
    process.stdout.write(`probe ${JSON.stringify({ paintedAt, memoryKb: memoryKb() })}\n`)
    app.quit()
  })
})

/** @param {string} selector @returns {Promise<number>} */
function waitForPaint(selector) {
  return new Promise(resolve => {
    const look = () => {
      if (document.querySelector(selector) === null) return
      watcher.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document, { subtree: true, childList: true })
    look()
  })
}

/** Each process's own share where the system tells it: what processes have in common then counts once. */
function memoryKb() {
  return app
    .getAppMetrics()
    .reduce((sum, { pid, memory }) => sum + (shareOf(pid) ?? memory.workingSetSize), 0)
}

/** @param {number} pid */
function shareOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
