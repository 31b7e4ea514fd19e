/** `window.presnap`: the contract as named functions. No channel, no event object and no Electron reaches a page. */
import type { Bridge, EventName, Events } from '@shared/contract'
import { callNames, eventNames } from '@shared/contract-names'
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callChannel, droppedChannel, eventChannel, flushedChannel } from './ipc/channels'

type Named = Record<string, (argument: never) => unknown>

function callFunctions(): Named {
  const named: Named = {}
  for (const name of callNames) named[name] = (input: unknown) => ipcRenderer.invoke(callChannel(name), input)
  return named
}

function eventFunctions(): Named {
  const named: Named = {}
  for (const name of eventNames) named[`on${name[0]?.toUpperCase()}${name.slice(1)}`] = subscriber(name)
  return named
}

function subscriber<E extends EventName>(name: E) {
  return (listener: (payload: Events[E]) => void) => {
    const hear = (_event: unknown, payload: Events[E]) => listener(payload)
    ipcRenderer.on(eventChannel(name), hear)
    return () => void ipcRenderer.removeListener(eventChannel(name), hear)
  }
}

/** Only a real file of a drop has a path, so telling main of it here cannot be forged by a page. */
function pathOfFile(file: unknown): string {
  const path = file instanceof File ? webUtils.getPathForFile(file) : ''
  if (path !== '') ipcRenderer.send(droppedChannel, path)
  return path
}

const bridge = {
  ...callFunctions(),
  ...eventFunctions(),
  pathOfFile,
  flushed: (token: number) => ipcRenderer.send(flushedChannel, token),
}
contextBridge.exposeInMainWorld('presnap', bridge as unknown as Bridge)
