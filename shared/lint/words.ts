/**
 * The words that the rules look for. A phrase is read word by word, without regard to case. Hedges that carry
 * nothing can be cut; those that carry the sentence's verb, or another language's word order, are only shown.
 */

export type WordKind = 'you' | 'we' | 'hedge' | 'weak-verb' | 'branch' | 'claim' | 'compare'

const cut = `maybe|perhaps|basically|actually|hopefully|probably|possibly|presumably|honestly|to be honest|
sort of|kind of|pretty much|i think|we think|i guess|we guess|i hope|we hope|i believe|we believe|
in principle|as far as i know|more or less`

const weak = `should|might|ideally|eventually|as soon as possible|we try to|we will try|we'll try|i will try|
i'll try|vielleicht|eigentlich|irgendwie|sozusagen|hoffentlich|misschien|eigenlijk|hopelijk|peut être|en principe`

const claims = `number one|no 1|world class|best in class|market leader|market leading|industry leading|
industry leader|award winning|state of the art|cutting edge|next generation|guaranteed|guarantee|guarantees|
never fails|never fail|fastest|most secure|most reliable|most trusted|most advanced|proven|unrivalled|unmatched|
revolutionary|best on the market`

/** With their tool, with today, with a thing that everybody knows. */
const compares = `their tool|today you|today they|instead of|just like|the way you|as you do|you know this from|
think of|it is like|works like|until now|so far`

const kinds: Readonly<Record<WordKind, string>> = {
  you: 'you|your|yours|yourself|yourselves|sie|ihr|ihre|ihren|ihrem|vous|votre|vos|u|uw',
  we: 'we|our|ours|us|ourselves|wir|unser|unsere|unseren|nous|notre|nos|wij|onze',
  hedge: cut,
  'weak-verb': weak,
  branch: 'if|or|wenn|falls|oder',
  claim: claims,
  compare: compares,
}

export interface Phrase {
  readonly kind: WordKind
  readonly words: readonly string[]
}

/** By its first word, the longest first. */
export const phrasesByFirstWord: ReadonlyMap<string, readonly Phrase[]> = indexPhrases()

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const kind of Object.keys(kinds) as readonly WordKind[]) {
    for (const words of kinds[kind].split('|').map(phrase => phrase.trim().split(' '))) {
      const [first = ''] = words
      index.set(first, [...(index.get(first) ?? []), { kind, words }])
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** "a kind of file" names one, "kind of slow" hedges. */
export const namesASort = new Set(
  'a an the this that these those what which any some every each one same'.split(' '),
)

/** "Nobody should be able to" is a rule, not a hedge. */
export const forbids = new Set(['nobody', 'none', 'one'])

/** A title that says the step is about the seller. */
export const aboutUs =
  /\b(?:about us|who we are|our company|our story|our history|our mission|our offices|our customers|company overview|corporate overview|über uns|wer wir sind)\b/iu
