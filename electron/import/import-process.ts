/** The real worker: Electron's utility process, without our environment and with a bounded heap. */
import { app, utilityProcess } from 'electron'
import type { FromReader } from './messages'
import type { Worker } from './reader'

const heapMegabytes = 224

export function startImportProcess(path: string): Worker {
  const child = utilityProcess.fork(path, [], {
    serviceName: 'Presnap import',
    stdio: 'ignore',
    env: { TZ: process.env.TZ ?? '', LANG: process.env.LANG ?? '' },
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
  })
  return {
    post: job => child.postMessage(job),
    // Our own worker sends nothing else.
    onMessage: listener => void child.on('message', (message: FromReader) => listener(message)),
    onExit: listener => void child.once('exit', listener),
    used: () => {
      const metric = app.getAppMetrics().find(one => one.pid === child.pid)
      if (metric === undefined) return undefined
      const seconds = metric.cpu.cumulativeCPUUsage
      return {
        bytes: metric.memory.workingSetSize * 1024,
        workedMs: seconds === undefined ? undefined : seconds * 1_000,
      }
    },
    kill: () => void child.kill(),
  }
}
