/**
 * Transcripts being matched, by call. They are held by this window alone until it closes: what a person pastes to look
 * through is written nowhere unless they keep it.
 */
import { useSyncExternalStore } from 'react'

const held = new Map<string, string>()
const hearing = new Set<() => void>()

/** Undefined lets it go. */
export function holdTranscript(callId: string, text: string | undefined): void {
  if (text === undefined) held.delete(callId)
  else held.set(callId, text)
  for (const tell of hearing) tell()
}

export const useHeldTranscript = (callId: string): string | undefined =>
  useSyncExternalStore(hear, () => held.get(callId))

function hear(changed: () => void): () => void {
  hearing.add(changed)
  return () => hearing.delete(changed)
}
