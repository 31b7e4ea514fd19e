/** The least an Electron app can be: what Presnap's start and memory are measured against. */
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

app.setPath('userData', process.env.PRESNAP_HOME)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 })
  return window.loadFile(join(import.meta.dirname, 'index.html'))
})
