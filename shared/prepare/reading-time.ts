/** How long words take to be read aloud, so that a huddle stays as short as it promises. */

/** A calm reading voice. Ours: the middle of what newsreaders and audio books are usually given as. */
export const readAloudWordsPerMinute = 150

/** A huddle is read in this (P01; R34). The size is ours. */
export const mostHuddleSeconds = 90

/** Words as they are spoken: runs of letters and digits; a hyphen or an apostrophe joins. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[’'’\-.:,][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Seconds, not rounded. */
export const readAloudSeconds = (text: string): number => (countWords(text) / readAloudWordsPerMinute) * 60
