/** The script library as a whole: what is used where, what each step did in its runs, what stands where. */
import { callsWithBlock, usesOfScripts, whereScriptIsUsed } from '@shared/library/where-used'
import type { Services } from '../services'
import { findInLibrary, readScriptUsage } from '../workspace/read-library'
import type { Handlers } from './handle'

type Calls = 'readScriptUses' | 'readScriptUsage' | 'readWhereUsed' | 'readBlockCalls' | 'findInLibrary'

export function libraryCalls(services: Services): Pick<Handlers, Calls> {
  const lookup = async () => (await services.workspace).lookup
  const now = () => services.clock.now()
  return {
    readScriptUses: async () => usesOfScripts(await lookup(), now()),
    readScriptUsage: async ({ scriptId }) => readScriptUsage(await services.workspace, scriptId),
    readWhereUsed: async ({ scriptId }) => whereScriptIsUsed(scriptId, await lookup(), now()),
    readBlockCalls: async ({ blockId }) => callsWithBlock(blockId, await lookup(), now()),
    findInLibrary: async query => findInLibrary(await services.workspace, query),
  }
}
