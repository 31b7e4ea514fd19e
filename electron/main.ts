/** Presnap's main process, as a table of contents. */
import { app } from 'electron'
import { asLaunch, type Launch, readArguments } from './argv'
import { keepCrashDumps } from './crash-dumps'
import { answerCalls } from './ipc/calls'
import { setMenu } from './menu'
import { startReminders } from './notify/start-reminders'
import { systemNotifier } from './notify/system-notifier'
import { bundleOf, homeOf } from './paths'
import { followPower, quitWithCare } from './quit'
import { becomesApp } from './second-start'
import { createServices } from './services'
import { registerAppScheme, servePage } from './windows/app-protocol'
import { guardPages, guardSession, refuseNames } from './windows/guards'
import { applyTheme } from './windows/theme'
import { createWindows } from './windows/windows'

const home = homeOf(process.env, app.getPath('userData'))
const bundle = bundleOf(import.meta.dirname)
const launch: Launch = { words: process.argv.slice(1), folder: process.cwd() }
const development = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

app.setPath('userData', home.folder)
app.setPath('sessionData', home.chromium)
app.setPath('crashDumps', home.crashes)

if (becomesApp(launch, home.folder)) start()

function start(): void {
  // As root Chromium only starts without its sandbox, and asking for it would then take the switch away again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerAppScheme()
  guardPages()
  refuseNames()
  const services = createServices(home, bundle, launch)
  const windows = createWindows(services, home, bundle)
  applyTheme(services.settings.current().theme)
  answerCalls(services, windows)
  keepCrashDumps(home.crashes, services.log.failure)
  const goingDown = quitWithCare({ ...services, ...services.quitHold, onFailure: services.log.failure })
  app.on('second-instance', (_event, _words, _folder, data) => {
    const { file, mark } = readArguments(asLaunch(data) ?? launch, app.getAppPath())
    if (mark !== undefined) services.leader.takeWord(mark)
    else if (file === undefined) windows.show()
    else windows.giveFile(file)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void app.whenReady().then(() => windows.giveFile(path))
  })
  app.on('activate', windows.show)
  app.on('browser-window-focus', services.lookAround)
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit())
  void app.whenReady().then(async () => {
    await guardSession(development)
    servePage({ folder: bundle.page, development })
    setMenu(windows.choose)
    windows.show()
    app.on('will-quit', startReminders(services, systemNotifier, windows.openCall))
    followPower({ flush: () => void services.flushPages(), wokeUp: windows.wokeUp, goingDown })
  })
}
