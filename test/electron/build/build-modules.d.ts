// What the tests call in electron/build. Those files are plain JavaScript (they run before anything is
// installed), checked by their own tsconfig; this is how the tests' program sees them.
declare module '*/build/say.mjs' {
  export class Trouble extends Error {
    constructor(message: string, mend?: string)
    readonly mend: string
  }
  export function wordTrouble(error: unknown): string
  export function wordSeconds(milliseconds: number): string
}
declare module '*/build/paths.mjs' {
  export function cacheFolder(env: Record<string, string | undefined>, platform: string): string
}
declare module '*/build/counts.mjs' {
  export type Counts = { passed: number; failed: number; skipped: string[]; failures: string[] }
  export function countVitest(report: unknown): Counts
  export function countPlaywright(report: unknown): Counts
  export function settle(counts: Counts | undefined, code: number): Counts
  export function addCounts(all: Counts[]): Counts
  export function wordCounts(counts: Counts): string
}
declare module '*/build/node-modules.mjs' {
  type Lock = { packages?: Record<string, object> }
  export function isInstalled(wanted: Lock, installed: Lock): boolean
  export function nodeModulesState(folder: string): 'missing' | 'outdated' | 'current'
}
declare module '*/build/integrity.mjs' {
  export function integrityOf(path: string): Promise<string>
  export function hasIntegrity(path: string, integrity: string): Promise<boolean>
}
declare module '*/build/registry-runtime.mjs' {
  export function placeRuntimeFile(name: string): string | undefined
  export function acceptTarball(fetched: string, kept: string, integrity: string): Promise<string>
}
declare module '*/build/electron-runtime.mjs' {
  type Runtime = { dist: string; executable: string; version: string }
  export function findRuntime(
    module: string,
    env: Record<string, string | undefined>,
    platform: string,
  ): Runtime | undefined
  export function canDownloadItself(version: string): boolean
}
declare module '*/build/system-libraries.mjs' {
  type Need = { library?: string; program?: string; packages: string[] }
  export function listNeeds(situation: { hasDisplay: boolean; tests: boolean }): Need[]
  export function findMissing(
    needs: Need[],
    hasLibrary: (library: string) => boolean,
    hasProgram: (program: string) => boolean,
  ): Need[]
}
declare module '*/build/apt.mjs' {
  export function choosePackages(choices: string[][], knows: (name: string) => boolean): string[]
  export function wordCommand(packages: string[], isRoot: boolean): string
}
declare module '*/build/arguments.mjs' {
  export function resolveArguments(words: string[], from: string): string[]
  export function electronArguments(app: string, words: string[], isRoot: boolean): string[]
  export function isLinuxRoot(platform: string, user: number | undefined): boolean
}
declare module '*/build/freshness.mjs' {
  export function newestChange(paths: string[], without?: string[]): number
  export function isFresh(newestSource: number, buildBegan: number | undefined): boolean
}
declare module '*/build/node-range.mjs' {
  export function satisfies(version: string, range: string): boolean
}
declare module '*/build/check-lock.mjs' {
  export function findLockFaults(lock: { packages: Record<string, object> }): string[]
}
declare module '*/build/set-up-lock.mjs' {
  export function withSetUpLock<T>(work: () => Promise<T>, folder: string): Promise<T>
}
declare module '*/build/unzip.mjs' {
  export function unzip(
    zip: string,
    folder: string,
    place: (name: string) => string | undefined,
  ): Promise<void>
}
declare module '*/build/sandbox.mjs' {
  type SandboxFacts = { restricted: string; clone: string; helperOwner: number; helperMode: number }
  export function canSandbox(facts: SandboxFacts): boolean
}
