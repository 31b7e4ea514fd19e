/**
 * The stem of an English word, cut lightly: plurals and the commonest endings go, so that "encrypted", "encrypts" and
 * "encryption" meet. Words of other languages lose at most an ending, on both sides alike.
 */
const cuts: readonly (readonly [ending: string, to: string, least: number])[] = [
  ['isations', '', 4],
  ['izations', '', 4],
  ['isation', '', 4],
  ['ization', '', 4],
  ['fulness', '', 4],
  ['ability', '', 4],
  ['ibility', '', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ments', '', 4],
  ['ities', '', 4],
  ['ment', '', 4],
  ['ance', '', 4],
  ['ence', '', 4],
  ['able', '', 4],
  ['ible', '', 4],
  ['ions', '', 4],
  ['ings', '', 4],
  ['ity', '', 4],
  ['ion', '', 4],
  ['ing', '', 3],
  ['ise', '', 4],
  ['ize', '', 4],
  ['ies', 'y', 2],
  ['ers', '', 4],
  ['ied', 'y', 2],
  ['ed', '', 3],
  ['er', '', 4],
  ['es', '', 3],
  ['ly', '', 4],
  ['al', '', 4],
  ['s', '', 3],
  ['e', '', 3],
]

/** Forms that no ending tells: each line begins with the word that the others are forms of. */
const irregular: ReadonlyMap<string, string> = new Map(
  `begin began begun
  break broke broken
  bring brought
  build built
  buy bought
  choose chose chosen
  find found
  forget forgot forgotten
  give gave given
  grow grew grown
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lose lost loss losses
  make made
  mean meant
  meet met
  pay paid
  run ran running
  see saw seen
  sell sold
  send sent
  speak spoke spoken
  spend spent
  steal stole stolen
  take took taken
  teach taught
  tell told
  think thought
  understand understood
  write wrote written`
    .split('\n')
    .map(line => line.trim().split(' '))
    .flatMap(([word = '', ...forms]) => forms.map((form): [string, string] => [form, word])),
)

const known = new Map<string, string>()
/** So many words are remembered; a library has some ten thousand. */
const mostKnown = 50_000

/** `word` is lower case and without accents. */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const found = cutEndings(irregular.get(word) ?? word)
  if (known.size >= mostKnown) known.clear()
  known.set(word, found)
  return found
}

function cutEndings(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  for (const [ending, to, least] of cuts) {
    if (!word.endsWith(ending) || word.length - ending.length < least || word.endsWith('ss')) continue
    return undoubled(word.slice(0, -ending.length) + to)
  }
  return undoubled(word)
}

/** "stopped" -> "stop"; "install" and "installed" -> "instal". */
const undoubled = (word: string): string => word.replace(/([bdfglmnprt])\1$/, '$1')
