/** A text as words, each with the space before it: an added word then is an addition and touches nothing. */
export const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/gu) ?? []

export const linesOf = (text: string): readonly string[] => text.split('\n')
