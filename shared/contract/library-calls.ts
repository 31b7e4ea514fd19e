/** What only main can tell of the script library without handing its every call, run and record to a page. */
import * as z from 'zod'
import type { ScriptUse } from '../library/list'
import type { FoundInLibrary } from '../library/replace'
import type { StepUsage } from '../library/usage'
import type { CallWithScript, WhereUsed } from '../library/where-used'
import { idInput as id } from '../safety'
import { call } from './shape'

export interface ScriptUsage {
  /** Live runs of copies of this script, whatever their revision. */
  readonly runs: number
  /** Steps that at least three of them held. */
  readonly steps: readonly StepUsage[]
  /** Names for the calls behind the figures, by id. */
  readonly calls: Readonly<Record<string, { readonly name: string; readonly title: string }>>
}

export const queryInput = z.object({
  find: z.string().min(1).max(500),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
})
export type Query = z.infer<typeof queryInput>

export const libraryCalls = {
  /** By script id; a script that no call has is absent. */
  readScriptUses: call<Readonly<Record<string, ScriptUse>>>()(z.undefined()),
  readScriptUsage: call<ScriptUsage>()(z.object({ scriptId: id })),
  readWhereUsed: call<WhereUsed>()(z.object({ scriptId: id })),
  /** Planned calls whose own copy holds steps of the block. */
  readBlockCalls: call<readonly CallWithScript[]>()(z.object({ blockId: id })),
  findInLibrary: call<FoundInLibrary>()(queryInput),
} as const
