import type { Path } from './path'

/** One place that both sides changed, each in its own way. */
export interface Conflict {
  readonly path: Path
  /** The place in plain words: "Step 3 “Restore a file” · minutes". */
  readonly label: string
  /** What stood there before both; undefined where nothing did, or nothing is known. */
  readonly base: unknown
  /** What stands there with ours, and with theirs; undefined where a side took it away. */
  readonly ours: unknown
  readonly theirs: unknown
  /** Which of the two the merged record holds: ours, save where we took away what they went on writing. */
  readonly kept: 'ours' | 'theirs'
}
export type Clash = Omit<Conflict, 'label'>

/** What a merge has decided, noted as it goes. */
export interface Notes {
  readonly clashes: Clash[]
  readonly tookTheirs: Path[]
  readonly tookOurs: Path[]
}

export interface Sides {
  /** Undefined where nothing stood, or where nothing is known. */
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
  /** False where no common past is known: then what is missing on one side was added on the other. */
  readonly hasBase: boolean
}

/** A merge in progress: lists and what is in them call each other through it. */
export interface Merging {
  readonly notes: Notes
  /** The merged value; undefined where nothing stands any more. */
  readonly value: (sides: Sides, path: Path) => unknown
}
