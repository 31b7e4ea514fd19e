/**
 * A disk in a file, whose cable can be pulled: what a copy of the file holds at one moment is what a power cut would
 * have left, with all that was only in memory gone. It models the order of writes, not a disk that lies about them.
 */
import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Format {
  readonly name: string
  readonly make: readonly string[]
  readonly mount: string
  readonly megabytes: number
}

export const formats: readonly Format[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F', '-m', '0'], mount: 'loop', megabytes: 24 },
  {
    name: 'ext4, noauto_da_alloc',
    make: ['mkfs.ext4', '-q', '-F', '-m', '0'],
    mount: 'loop,noauto_da_alloc',
    megabytes: 24,
  },
  { name: 'xfs', make: ['mkfs.xfs', '-q', '-f'], mount: 'loop,nouuid', megabytes: 320 },
  { name: 'btrfs', make: ['mkfs.btrfs', '-q', '-f'], mount: 'loop', megabytes: 128 },
]

export interface LoopDisk {
  readonly root: string
  /** The disk as a power cut leaves it at this moment, mounted at a place of its own until `work` ends. */
  readonly afterPowerCut: <T>(work: (root: string) => Promise<T> | T) => Promise<T>
  readonly unmount: () => void
}

/** Why there is no such disk here, or undefined when there is. */
export function missingForLoopDisk(format: Format): string | undefined {
  if (process.platform !== 'linux') return 'disks in files are mounted on Linux only'
  if (process.getuid?.() !== 0) return 'mounting needs root'
  const [program = ''] = format.make
  if (spawnSync(program, ['-V']).error) return `${program} is not installed`
  const folder = `/tmp/presnap-loop-try-${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    openLoopDisk(format, folder).unmount()
    return undefined
  } catch (error) {
    return `it could not be mounted (${String(error).slice(0, 120)})`
  } finally {
    spawnSync('rm', ['-rf', folder])
  }
}

export function openLoopDisk(format: Format, folder: string): LoopDisk {
  const image = join(folder, 'disk.img')
  const root = join(folder, 'disk')
  writeFileSync(image, '')
  truncateSync(image, format.megabytes * 1024 * 1024)
  run([...format.make, image])
  mount(image, root, format.mount)
  return {
    root,
    afterPowerCut: async work => {
      const copy = join(folder, 'after.img')
      const place = join(folder, 'after')
      copyFileSync(image, copy, constants.COPYFILE_FICLONE)
      mount(copy, place, format.mount)
      try {
        return await work(place)
      } finally {
        run(['umount', place])
      }
    },
    unmount: () => run(['umount', '-l', root]),
  }
}

function mount(image: string, at: string, options: string): void {
  mkdirSync(at, { recursive: true })
  run(['mount', '-o', options, image, at])
}

function run([program = '', ...words]: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, words)
  if (status !== 0) throw new Error(`${program}: ${error ?? String(stderr)}`)
}
