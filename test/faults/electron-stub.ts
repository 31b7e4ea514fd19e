/** Stands in for Electron where main-process code runs in plain Node; electron-store asks it for two facts. */
const electron = {
  app: { getPath: () => '/nonexistent', getVersion: () => '0.0.0' },
  ipcMain: { on: () => undefined },
  shell: { openPath: async () => '' },
}
export default electron
