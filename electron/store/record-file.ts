/**
 * The only import of electron-store. It holds one JSON file in memory; what it does to the disk is replaced, because
 * its writer takes a short write on a full disk for a save, never flushes the folder, waits in a loop when a file is
 * busy, and makes a vanished folder anew. Conf reads the file at every get and again before every set; here the
 * value is read once, by `read`, and a set only stages bytes, which `write` puts to disk with our own writer.
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import ElectronStore from 'electron-store'
import {
  type FileStamp,
  type StagedFile,
  stageFile,
  type TargetCheck,
  writeFileDurably,
} from './atomic-write'
import type { JsonObject } from './record-text'

export type RecordFile = {
  readonly path: string
  /** What was read or staged last; an empty object before that. */
  readonly value: JsonObject
  /** Reads the bytes as they are; throws the file system's error when there are none. */
  readonly readBytes: () => Promise<Buffer>
  /**
   * Durable when it resolves; `check` sees the file it replaces and may throw to leave it alone, `before` may throw
   * while nothing is written yet.
   */
  readonly write: (value: JsonObject, check?: TargetCheck, before?: () => Promise<void>) => Promise<FileStamp>
  /** The first half of a write, for many files that take their places together. */
  readonly stage: (value: JsonObject) => Promise<StagedFile>
}

export type Encode = (value: JsonObject) => string

const asPlainJson: Encode = value => `${JSON.stringify(value, null, 2)}\n`

/** A JSON file with safe writes. Opening touches no disk. */
export function openRecordFile(path: string, encode: Encode = asPlainJson): RecordFile {
  const store = new StagingStore(path, encode)
  const stagedBytes = (value: JsonObject) => {
    store.store = value
    return store.takeStaged()
  }
  return {
    path,
    get value() {
      return store.store
    },
    readBytes: () => readFile(path),
    write: (value, check, before) => writeFileDurably(path, stagedBytes(value), check, before),
    stage: value => stageFile(path, stagedBytes(value)),
  }
}

/**
 * Conf 15 calls these two methods from its own code but declares them private. This cast says what they are, so that
 * a subclass may replace them; the version is pinned, and test/electron/store/record-file.test.ts notices a change.
 */
type Replaceable = Omit<ElectronStore<Record<string, unknown>>, '_write' | '_ensureDirectory'> & {
  _write(value: JsonObject): void
  _ensureDirectory(): void
}
const ReplaceableStore = ElectronStore as unknown as new (
  options: ConstructorParameters<typeof ElectronStore>[0],
) => Replaceable

class StagingStore extends ReplaceableStore {
  // Declared only: Conf's constructor reads `store` before a field of ours could be set up.
  declare private held: JsonObject | undefined
  declare private staged: Buffer | undefined
  private readonly encode: Encode

  constructor(path: string, encode: Encode) {
    const fileExtension = extname(path).slice(1)
    super({
      cwd: dirname(path),
      name: basename(path, extname(path)),
      fileExtension,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    })
    this.encode = encode
  }

  override get store(): Record<string, unknown> {
    return this.held ?? {}
  }

  override set store(value: JsonObject) {
    this._write(value)
    this.held = value
    this.events.dispatchEvent(new Event('change'))
  }

  override _write(value: JsonObject): void {
    this.staged = Buffer.from(this.encode(value))
  }

  /** A folder that vanished stays vanished. */
  override _ensureDirectory(): void {}

  takeStaged(): Buffer {
    const bytes = this.staged
    if (!bytes) throw new Error('Nothing was staged')
    this.staged = undefined
    return bytes
  }
}
