import { useStore } from './store'

/** Says what went away, with the way back. To be called right after the change. */
export const sayUndoable = (text: string): void => useStore.getState().say(text, { undoes: true })
