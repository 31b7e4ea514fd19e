/** A tag for a sentence by words it holds, and which word it was: a suggestion the user can see through. */
import type { SentenceTag } from '../draft'
import { withoutNumber } from './sentences'

export interface TagSuggestion {
  readonly tag: SentenceTag
  readonly why?: string
}

const smallTalk =
  /^(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten (?:tag|morgen)|beste|bonjour|hola|buenos|thanks?|thank you|danke|bedankt|merci|gracias|cheers|ok(?:ay)?|great|perfect|sure|best|kind regards|see you|talk soon|bis (?:dann|später)|tot (?:dan|straks)|à bientôt|have a (?:nice|good|great))(?![\p{L}])|\b(?:lunch|coffee|see you|weekend)\b.{0,20}\?$/iu

const ruleStart =
  /^(?:please )?(?:do not|don[’']t|never|avoid|no (?:recording|calls?|emails?|mails?|slides|pricing)|only (?:after|before|via|through|call|contact|write)|nicht|kein(?:e|en)?|bitte (?:nicht|kein)|niemals|niet|nooit|geen|ne |n[’']|jamais|pas de|no (?:contactar|llamar|grabar)|nunca)(?![\p{L}])/iu
const ruleInside =
  /\b(?:must not|may not|not allowed|off limits|prefers? not|does not want to be|ask (?:for )?permission|ask before|without asking|no recording|is not to be|darf nicht|dürfen nicht|nicht erwähnen|nicht (?:anrufen|ansprechen|kontaktieren)|mag niet|mogen niet|niet bellen|ne pas|interdit|prohibido|no quiere)\b/iu

/** What our side says it will do. */
const promise =
  /\b(?:(?:I|we)(?: will|[’']ll| shall) (?:\p{L}+ )?(?:send|share|provide|follow|get back|come back|check|prepare|show|deliver|set up|schedule|confirm|look into|document|write|arrange|introduce|book|bring|find out)|we promised?|I promised?|we (?:agreed|committed) to (?:send|share|provide|show|deliver)|ich (?:schicke|sende|melde mich|kläre|kümmere mich|bereite)|wir (?:schicken|senden|liefern|melden uns|klären|bereiten)|je (?:vous |t[’'])?(?:envoie|enverrai|reviens vers)|nous (?:vous )?(?:enverrons|envoyons|reviendrons)|ik (?:stuur|zoek uit)|we (?:sturen|leveren)|action item|todo)\b/iu

/** "Mira to check the second copy", as lists of action items have it. */
const task =
  /^(?!Need|Want|Have|Has|Had)\p{Lu}\p{Ll}+ to (?:send|share|check|prepare|show|deliver|confirm|follow|write|arrange|provide|schedule|find)(?!\p{L})/u

const need =
  /\b(?:lost|lose|losing|waited|waits?|fails?|failed|failing|broke|broken|breaks|down for|outage|ransomware|problem|issue|pain|struggl\w*|suffer\w*|too (?:slow|long|many|expensive|late)|takes? (?:\d+|hours|days|weeks|too|forever)|cannot|can[’']t|couldn[’']t|unable|never (?:tested|tried|worked)|(?:nobody|no one) (?:has |ever )?(?:knew|knows|tested|tests|checked|checks)|niemand (?:prüft|weiß|testet)|finding|audit finding|needs?|must(?! not)|requires?|required|wants?|have to|has to|worr(?:y|ied|ies)|missing|deadline|by hand|manually|complain\w*|afraid|risk|brauch\w*|müssen|muss|verlor\w*|verloren|dauert|fehlt|fehlen|ausfall|probleme?|besoin|perdu|doit|doivent|panne|trop|nodig|moet|moeten|kwijt|duurt|uitval|necesit\w*|perd(?:ió|ieron)|falta|tarda|demasiado)\b/iu

const personVerb =
  '(?:runs|leads|heads|owns|signs|manages|reports|decides|approves|is|was|knows|likes|prefers|joined|worked|works|looks after|takes care|handles|leitet|ist|führt|entscheidet|unterschreibt|leidt|beslist|tekent|dirige|est|décide|signe|lidera|es|decide|firma)'
const nameWord = "\\p{Lu}[\\p{L}'’-]+"
const person = new RegExp(
  `^(${nameWord}(?: (?:de|van|von|der|den|la|le|el|${nameWord})){0,3})(?: \\([^)]*\\))?,? ${personVerb}(?![\\p{L}])`,
  'u',
)
const notNames =
  /^(?:They|We|It|This|That|There|He|She|The|A|An|Our|Their|Everything|Nobody|Someone|Who|What|Where|When|IT|Das|Es|Sie|Wir|Die|Der|Het|De|Dit|Le|La|Les|Il|Elle|On|El|Ellos|Monday|Tuesday|Wednesday|Thursday|Friday)$/u

/** Suggests what a sentence is. Order: small talk, question, house rule, promise, person, need, fact. */
export function suggestTag(text: string): TagSuggestion {
  const bare = withoutNumber(text.trim())
  if (isSmallTalk(bare)) return { tag: 'none', why: 'reads like small talk' }
  if (/\?["'”’»)\]]*$/.test(bare)) return { tag: 'question', why: 'ends with a question mark' }
  if (/^(?:q|question|frage|vraag|pregunta)\s*:/i.test(bare))
    return { tag: 'question', why: 'begins with "question"' }
  const rule = ruleStart.exec(bare) ?? ruleInside.exec(bare)
  if (rule) return { tag: 'house-rule', why: `says "${rule[0].trim()}"` }
  const ours = promise.exec(bare) ?? task.exec(bare)
  if (ours) return { tag: 'commitment', why: `says "${ours[0]}"` }
  const name = personAtStart(bare)
  if (name) return { tag: 'person', why: `is about ${name}` }
  const pain = need.exec(bare)
  if (pain) return { tag: 'need', why: `says "${pain[0]}"` }
  return isStatement(bare) ? { tag: 'fact', why: 'a plain statement' } : { tag: 'none' }
}

/** The name a sentence about a person begins with. */
export function personAtStart(text: string): string | undefined {
  const name = person.exec(text.trim())?.[1]
  if (name === undefined || notNames.test(name.split(' ')[0] ?? '')) return undefined
  return name.includes(' ') ? name : undefined
}

function isSmallTalk(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/).length <= 7 && smallTalk.test(text)
}

function isStatement(text: string): boolean {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length >= 4
}
