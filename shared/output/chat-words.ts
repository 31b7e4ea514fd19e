/**
 * Chats have no way to say "this sign is only a sign": what would be a mark there is written with a sign that looks
 * alike and means nothing. A low line inside a word is no mark, so names like user_name stay as they are.
 */
const alike: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }
/** A line that begins with one of these would be an item, a rule or a heading. */
const atStart: Readonly<Record<string, string>> = { '-': '–', '+': '＋', '=': '＝', '•': '·' }

export function withoutMarks(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, sign => alike[sign] ?? sign)
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/@(?=(?:channel|here|everyone|group)\b)/giu, '＠')
    .replace(/:(?=[\w+-]+:)/gu, '∶')
    .replace(/\](?=[(:])/g, '］')
    .replace(/^\[/, '［')
    .replace(/^[-+=•]/u, sign => atStart[sign] ?? sign)
    .replace(/^#/u, '＃')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '＼')
    .replace(/^(\d+)([.)])(?=\s)/u, '$1․')
}
