/**
 * The application menu. macOS shows it, so there it lists every command; elsewhere the window has no menu bar and
 * the menu only carries keys that belong to the system. Keys of commands are the page's alone: a menu that
 * listened to them too would do everything twice.
 */
import { commands } from '@shared/commands'
import type { Command } from '@shared/commands/command'
import { app, Menu, type MenuItemConstructorOptions } from 'electron'

export type ChooseCommand = (command: string) => void
type Items = MenuItemConstructorOptions[]
type Place = NonNullable<Command['menu']>

export function setMenu(choose: ChooseCommand): void {
  const template = process.platform === 'darwin' ? macMenu(choose) : keysOfTheSystem()
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({
    applicationName: 'Presnap',
    applicationVersion: app.getVersion(),
    version: `Electron ${process.versions.electron}`,
    copyright: 'MIT licence',
  })
}

/** Undo and redo of the Edit menu are the system's, for text; the page gives the same keys to records. */
const bySystem = new Set(['app.undo', 'app.redo', 'app.paste'])

export function macMenu(choose: ChooseCommand): Items {
  const inMenu = (place: Place): Items =>
    commands
      .filter(command => command.menu === place && !bySystem.has(command.id))
      .map(({ id, label }) => ({ label, click: () => choose(id) }))
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    { role: 'appMenu' },
    { label: 'File', submenu: [...inMenu('File'), line, { role: 'close' }] },
    { label: 'Edit', submenu: [...editRoles(), line, ...inMenu('Edit')] },
    { label: 'View', submenu: [...inMenu('View'), line, { role: 'togglefullscreen' }] },
    { label: 'Go', submenu: inMenu('Go') },
    { role: 'windowMenu' },
    { role: 'help', submenu: inMenu('Help') },
  ]
}

function editRoles(): Items {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const roles = (['cut', 'copy', 'paste', 'selectAll'] as const).map(role => ({ role }))
  return [{ role: 'undo' }, { role: 'redo' }, line, ...roles]
}

export function keysOfTheSystem(): Items {
  const window: Items = [
    { role: 'close' },
    { role: 'togglefullscreen' },
    { role: 'quit', accelerator: 'Ctrl+Q' },
  ]
  return [{ label: 'Window', submenu: window }]
}
