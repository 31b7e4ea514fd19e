/** What every system takes for a file's name. */
export const fileName = (words: string): string =>
  words
    .replace(/[\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 120) || 'Calendar'
