/** The words people put before a colon, over a column or over a list, and what they mean. */
import type { RowForm } from './sheet'

const words: Readonly<Partial<Record<RowForm, string>>> = {
  takeaway:
    'takeaway,take away,take-away,key takeaway,key message,message,so what,benefit,why it matters,what it means,point,punchline,value',
  fallback:
    'fallback,fall back,backup,back-up,plan b,if it breaks,if it fails,if this fails,if this breaks,if that fails,if it does not work,when it breaks',
  'watch-out':
    'watch out,watch-out,watch outs,watch-outs,watchout,watchouts,careful,caution,beware,risk,risks,gotcha,gotchas,warning,pitfall,pitfalls,do not say',
  before:
    'setup,set-up,set up,prerequisite,prerequisites,preparation,prep,before,before the call,before the demo,before you start,beforehand,have ready,needed,preflight,pre-flight,requirements',
  speaker: 'speaker,presenter,presented by,who,owner,led by,lead,responsible',
  tell: 'say,tell,talk track,talking points,talking point,script,speaker notes,notes,voiceover,narration,what to say,what we say,story',
  click:
    'do,click,clicks,show,demo,action,actions,on screen,screen,what to do,click path,navigation,steps in the product',
  open: 'url,link,links,open,page,address',
  copy: 'copy,paste,type,enter,input,text to copy,copy text,text to paste,data,sample data',
  switch: 'switch,switch to,window,tab,switch window,application,app',
  today: 'today,today they,as is,as-is,how they do it today,current state,pain',
  'with-us': 'with us,to be,to-be,after,with our product',
  skip: 'skip,skip if,skip when',
  'if-asked': 'if asked,if they ask,likely question,questions they may ask',
  actor: 'actor,persona,user,who does it',
  trigger: 'trigger,what sets it off,starts when',
  result: 'result,outcome,end result',
  audience: 'audience,attendees,for',
  industry: 'industry,industries,trade',
  product: 'product,version,product version',
  author: 'author,written by,by',
  hello:
    'hello,welcome,intro,introduction,introductions,welcome and introductions,hello and introductions,opening',
  questions: 'q&a,qa,q & a,questions,questions and answers,discussion,open questions',
  'next-steps':
    'next steps,next step,close,closing,wrap up,wrap-up,wrapup,next steps and close,wrap up and next steps',
}

const forms: ReadonlyMap<string, RowForm> = new Map(
  Object.entries(words).flatMap(([form, list]) =>
    list.split(',').map(word => [word, form as RowForm] as const),
  ),
)

/** "Key message" to 'takeaway'; undefined for words that are no label. */
export const labelOf = (text: string): RowForm | undefined =>
  text.length > 40 ? undefined : forms.get(plain(text))

/** Over a column: what its cells are. `title` and `minutes` are no forms of a part. */
export type Column = RowForm | 'title' | 'minutes' | 'start' | 'number' | 'unknown'

const columnWords: Readonly<Record<string, string>> = {
  title:
    'step,steps,title,topic,topics,section,part,item,activity,agenda,agenda item,what,subject,slide,scene,feature',
  minutes: 'min,mins,minutes,duration,length,time (min),minutes (min),dur,dur.,how long,time needed,budget',
  start: 'time,timing,clock,start,when,from,time slot,slot',
  number: '#,no,no.,nr,nr.,number,id',
  chapter: 'chapter,chapters,act,block,phase',
}
const columns: ReadonlyMap<string, Column> = new Map(
  Object.entries(columnWords).flatMap(([column, list]) =>
    list.split(',').map(word => [word, column as Column] as const),
  ),
)

export const columnOf = (head: string): Column => {
  const word = plain(head)
  return columns.get(word) ?? (word === '' ? 'unknown' : (labelOf(word) ?? 'unknown'))
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[*_`:?]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
