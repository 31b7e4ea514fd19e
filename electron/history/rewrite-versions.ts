/** Changing what versions hold, for forgetting a person: nothing of the old text is left in the file. */
import { encodeRecord } from '../store/record-text'
import type { ChangeVersion } from './history'
import { readHistoryFile, removePutAside, rewriteHistory } from './history-file'
import { asVersion, decodeLine, encodeLine, type Line } from './version-line'
import type { VersionWriter } from './version-writer'

/** A version that cannot be read cannot be looked through, so that it goes. */
export async function rewriteVersions(
  path: string,
  writer: VersionWriter,
  change: ChangeVersion,
): Promise<number> {
  await writer.written(path)
  return writer.alone(path, async () => {
    const { lines, damaged } = await readHistoryFile(path)
    let changed = damaged
    const next: Line[] = []
    for (const line of lines) {
      const { entry, value } = asVersion(line)
      const before = value()
      const after = before && change(before, entry)
      if (after !== before || before === undefined) changed += 1
      if (after === undefined) continue
      const written = after === before ? line : decodeLine(await encodeLine(lineFor(entry, after)))
      if (written !== undefined) next.push(written)
    }
    // What never reached the file is dropped rather than looked through.
    if (writer.waiting(path).length > 0) writer.drop(path)
    if (changed > 0) {
      await rewriteHistory(path, next)
      await removePutAside(path)
    }
    return changed
  })
}

function lineFor(entry: ReturnType<typeof asVersion>['entry'], value: Parameters<typeof encodeRecord>[0]) {
  return { ...entry, ...encodeRecord(value), by: 'forget' as const }
}
