/** The rules Presnap encodes, in our own words, with where they come from. Football stays here, where origins are told. */
import type { CardSource, CardText } from './card'

const firstAndTen: CardSource = { title: 'First and Ten', date: '2011-03-11' }
const birdsOfAFeather: CardSource = { title: 'Birds of a feather', date: '2011-03-12' }
const batterUp: CardSource = { title: 'Batter up', date: '2011-03-02' }
const powerOfChoice: CardSource = { title: 'The Power of Choice: is it all about the user?', date: '2014' }
const tenBestPractices: CardSource = {
  title:
    'Ten best practices for a customer solution engagement, reviewed in "Don\'t piss off your IT customers"',
}
const customerFocus: CardSource = { title: "A practitioner's post on customer focus" }

export const cards = [
  {
    id: 'P01',
    title: 'Huddle before every meeting',
    rule: 'Before a customer meeting the whole team agrees on the play, and each one can say what their own part is.',
    reason:
      'A team that meets for the first time in front of the customer talks over itself. Two minutes of agreement are cheaper than one contradiction.',
    sources: [firstAndTen],
    inProduct:
      'The huddle of a call holds goal, play, roles and a short checklist with owners; it prints as one page.',
  },
  {
    id: 'P02',
    title: 'One short goal per call',
    rule: 'Give each call a small goal whose reaching can be heard. Several small goals make the sale; go for everything at once only when time runs out.',
    reason:
      'A football team moves ten yards at a time and counts. A call without a sign of success cannot be won, and nobody notices when three in a row led nowhere.',
    sources: [firstAndTen],
    inProduct:
      'The goal is checked for a verb, a person and a sign; the debrief says reached, partly or lost ground, and the next goal becomes the next call.',
  },
  {
    id: 'P03',
    title: 'Engage when ready',
    rule: 'Go in when the product is current, price and contract are settled and you know their problem, size, business, intended use and your own gaps. Pushed too early, step back and return, or jump in knowing what is missing.',
    reason:
      'An early demo is remembered as the demo. What was not ready then has to be repaired in every later call.',
    sources: [{ title: "Don't fire until you see the whites of their eyes", date: '2011-03-07' }],
    inProduct:
      'Readiness says in words what could hurt, counts the facts present, and never stands between you and the start of the run.',
  },
  {
    id: 'P04',
    title: 'Put the gap on the table early',
    rule: 'A gap that touches a need they told you is yours to raise, early and as one sequence: what we do, what we do not, how to live with it, and "is that a deal killer?". Gaps that touch no need stay at home.',
    reason:
      'Told in the first call a gap costs a few hours, found at the end it costs weeks and the trust. A drawback that is named and answered convinces more than silence; named and left bare it convinces less.',
    sources: [{ title: 'Houston, we have a problem', date: '2011-03-10' }],
    inProduct:
      'Needs and gaps are crossed; each pair is planned for a call and a step, told, and gets a verdict. A gap without proof and words counts as not ready to tell.',
  },
  {
    id: 'P05',
    title: 'Show workflows, not features',
    rule: 'Tell one story of somebody at work from trigger to result. For a mixed room split it, group it or find the one workflow that serves all; take the very technical questions one to one. On a day with many vendors be short and strong.',
    reason:
      'A room of different trades gets bored one trade at a time. A story carries everybody, a list of features nobody.',
    sources: [{ title: 'Mixed messages', date: '2011-03-08' }],
    inProduct:
      'A script has an actor, a trigger, chapters and a result; questions can be parked or marked one to one with one key.',
  },
  {
    id: 'P06',
    title: 'Inform, do not train',
    rule: 'Say that it is possible, show that it works, and stop before setting it up. How deep you go follows the people in the room, and above all the one who signs.',
    reason: 'Setting something up is training: it takes the most minutes and loses those who came to decide.',
    sources: [{ title: 'Fine line or slippery slope', date: '2011-03-08' }],
    inProduct:
      'Each step has a depth (inform, show, train); the signer is asked for, because the depth is measured against that person.',
  },
  {
    id: 'P07',
    title: 'The less technical, the closer to home',
    rule: 'The less technical the buyer, the closer the demo has to come to their own environment, their own data and their own way of working.',
    reason:
      'An expert translates a foreign example without effort. A finance director sees only that it is not theirs.',
    sources: [birdsOfAFeather],
    inProduct:
      'Levels of the people invited are compared with how exact the demo is in environment, data and workflow.',
  },
  {
    id: 'P08',
    title: 'Convince the technical people first',
    rule: 'Win the technical people before the large meeting. One who vouches for you will guide you through the others.',
    reason: 'In the big room everyone looks at their own expert. If that face is unsure, so is the room.',
    sources: [birdsOfAFeather],
    inProduct:
      'Parts per deal name the champion and the technical evaluator; "Technical team first" is one of the plays.',
  },
  {
    id: 'P09',
    title: 'Know your part',
    rule: "Lead, take an active part or stay passive: it follows from the salesperson's experience, when you were invited and how complex the deal is. If you cannot tell, ask. Passive means: answer, stay on topic, show nothing extra.",
    reason:
      'Two people leading, or none, is worse than either. A batter who does not know the sign steps out and looks again.',
    sources: [batterUp],
    inProduct:
      'Role advice from three facts; an unknown one sends you to your salesperson instead of guessing.',
  },
  {
    id: 'P10',
    title: 'Beside a newcomer, debrief every time',
    rule: 'When you lead next to somebody new, go through each call with them afterwards and say what you will do next.',
    reason: 'They carry the deal on alone tomorrow. What you noticed and did not say is lost to it.',
    sources: [batterUp],
    inProduct:
      "The debrief writes the salesperson's note by itself: standard beside a newcomer, on request beside a seasoned one.",
  },
  {
    id: 'P11',
    title: 'You are a guest',
    rule: 'Learn the rules of their house, the spoken and the unspoken ones. Ask before you act, and thank them for their time.',
    reason: 'Rules broken out of ignorance cost exactly as much as rules broken on purpose.',
    sources: [{ title: 'Male assist needed', date: '2011-03-22' }],
    inProduct: 'House rules live with the prospect and stand beside every call; they stay on this computer.',
  },
  {
    id: 'P12',
    title: 'Tie the intangible to something they have',
    rule: 'What cannot be touched is sold by setting it beside what they use today: what stays the same, what differs, what is added.',
    reason:
      'Nobody has to understand the virtual thing first. They only have to recognise their own morning in it.',
    sources: [{ title: 'Selling air', date: '2011-03-19' }],
    inProduct: 'A step can say "today they" and "with us", with the name of their tool.',
  },
  {
    id: 'P13',
    title: 'Know what a sale costs in hours',
    rule: 'Log every hour and know the usual figure for a sale of that size. A struggling deal far beyond it is decided early; spare capacity may argue for going on.',
    reason:
      'Hours already spent are no reason to spend more. A slow but healthy deal and a dying one look alike until they are compared with a figure.',
    sources: [
      { title: "Get while the getting's good", date: '2011-03-13' },
      { title: 'Physician heal thyself', date: '2011-03-04' },
    ],
    inProduct:
      'Time is captured by itself, stays on this computer and is set against won deals of the same size, with their number.',
  },
  {
    id: 'P14',
    title: 'Say it, write it, show it',
    rule: 'Say what you will do, write it down, and show that you did it. What lies outside is a change order. The sign-off is then a formality.',
    reason:
      'Two people remember the same promise differently after a week. The one who wrote it down is believed.',
    sources: [{ title: 'No, I said a Bud Lite', date: '2011-03-16' }],
    inProduct:
      'A commitment is one key in a call and moves from said to documented, shown and signed off, each with a date.',
  },
  {
    id: 'P15',
    title: 'Written, dated, revisioned',
    rule: 'What you show and say from is written down in one place, with a date and a revision. A wrong document is worse than a missing one.',
    reason: 'A missing page makes you ask. A wrong one makes you say it.',
    sources: [{ title: 'Write when you find work', date: '2011-03-18' }],
    inProduct:
      'Scripts and checklists have revisions with author and date; gaps and answers say when they were last checked.',
  },
  {
    id: 'P16',
    title: 'One task now, then the elephant',
    rule: 'Break a big goal into one task for this minute, a few small ones with a time, and only then the goal. Do the first before anything else.',
    reason: 'A dated small step happens; a great intention waits.',
    sources: [{ title: 'Elephant walk', date: '2011-03-26' }],
    inProduct: 'The debrief ends with an immediate task, dated tasks and the next goal.',
  },
  {
    id: 'P17',
    title: 'A complaint is care',
    rule: 'Listen, acknowledge the real issue, ask what would put it right, then resolve it together. Ask before you offer.',
    reason:
      'Somebody who complains still wants it to work, and often asks for less than you would have offered.',
    sources: [{ title: 'Keep your friends close', date: '2011-03-03' }],
    inProduct: 'One key in a call opens the four parts; their own request is kept in their words.',
  },
  {
    id: 'P18',
    title: 'Replace what gives no more value',
    rule: 'Argue against a tool only where it no longer does its job, never because something newer exists.',
    reason: 'They chose it. Say what it still does well, and the rest is heard.',
    sources: [{ title: 'Sleeping like a baby', date: '2011-03-09' }],
    inProduct: 'The current tool of a prospect has two lists: still does well, no longer does.',
  },
  {
    id: 'P19',
    title: 'Try, watch, keep, stay yourself',
    rule: 'Try a line, watch what it does, keep what works for which customer and region, and do not act a part. Be topical, clear and simple.',
    reason: 'A rehearsed sentence in a foreign voice costs the attention that listening needs.',
    sources: [
      { title: 'Country style', date: '2011-03-23' },
      { title: 'Persona non grata', date: '2011-03-15' },
    ],
    inProduct:
      'Scripts hold cues instead of sentences; advice is about the text and never scores the person.',
  },
  {
    id: 'P20',
    title: 'Test advice against this customer',
    rule: 'Every piece of advice, ours included, holds only if it fits the facts of this customer.',
    reason:
      'What worked three times elsewhere is a guess here until their duties, their risks and their people have been looked at.',
    sources: [{ title: 'Danger Will Robinson', date: '2011-03-29' }],
    inProduct:
      'Each finding lists the facts it used and the facts it lacked; each rule can be changed or switched off.',
  },
  {
    id: 'P21',
    title: 'Depth in one industry pays',
    rule: 'What you learned in one trade opens the next door in the same trade. Keep it together and use it again.',
    reason: 'Peers trust somebody who already knows what their bad day looks like.',
    sources: [{ title: 'Niche itch', date: '2011-03-28' }],
    inProduct: 'Scripts, answers and prospects carry industries and tags that can be filtered for.',
  },
  {
    id: 'P22',
    title: 'Start the season afresh',
    rule: 'From time to time begin a new count without losing the old record, and ask: does it work, and does it work as well as it should?',
    reason: 'An old success proves nothing about this year, and an old grudge blocks a good customer.',
    sources: [
      { title: 'Play ball', date: '2011-03-31' },
      { title: 'A post on the hard reset', date: '2011-03-30' },
    ],
    inProduct:
      "Any range of dates can be looked at by itself; records can be archived, a person's data removed on request.",
  },
  {
    id: 'P23',
    title: 'Show the effort before the quote',
    rule: 'Say what it takes to put in place before a price is named, and compare afterwards.',
    reason: 'Sales and engineering fall out over effort that only one of them could see.',
    sources: [{ title: 'Mr. Gorbachev', date: '2011-03-01' }],
    inProduct: 'A deal carries an effort estimate, with the actual hours beside it.',
  },
  {
    id: 'P24',
    title: 'Listen first',
    rule: 'Learn their pains, their hours, their projects and what they worry about in support and rollout, in their own words, before you show anything. Never show off.',
    reason:
      'They have met many who boast. They test whether you listened, and their own sentence read back to them is the proof.',
    sources: [powerOfChoice],
    inProduct: 'Needs are kept as quotes with name and date and stand at the top of the run.',
  },
  {
    id: 'P25',
    title: 'Never a flat no',
    rule: 'Say honestly what is not there, and in the same breath what can be done instead, by whom and by when.',
    reason: 'A bare refusal ends the talk. A no that keeps helping is still a no, and stays honest.',
    sources: [powerOfChoice],
    inProduct: 'A gap is printed as today, workaround and date, always together.',
  },
  {
    id: 'P26',
    title: 'Settle the engagement early',
    rule: 'Agree early on what kind of sale it is, its scope, how it is priced, how mature IT and security are and should be, who the partners are, how it is handed over, documented and trained.',
    reason: 'The costly mistakes of a project are made before it begins, each in a question nobody asked.',
    sources: [tenBestPractices],
    inProduct: 'An engagement review on the deal, offered when a proposal or a proof of concept comes near.',
  },
  {
    id: 'P27',
    title: 'Set-up time is finite',
    rule: 'Plan set-up backwards from the start of the call. Work that takes 28 minutes does not fit into 7.',
    reason:
      'The clock runs on while you clean up, and an installation cancelled by an elbow starts from the beginning.',
    sources: [tenBestPractices],
    inProduct: 'Preflight tasks have a duration, a buffer and a fallback; each says when it has to begin.',
  },
  {
    id: 'P28',
    title: 'IT professionals are smart and short of time',
    rule: 'Bring real technical value and evidence, leave room for deep questions, and fake nothing.',
    reason:
      'They see through it faster than you can say it, and a pitch that leaves no time for their questions has answered none.',
    sources: [{ title: 'How to lose the respect of IT pros fast' }],
    inProduct:
      'Time for questions is kept free, more of it when IT professionals attend; claims carry their proof.',
  },
  {
    id: 'P29',
    title: 'Answer the question they asked',
    rule: 'Answer what was asked, first and in plain words. Compare fairly with the rival they named. Send nothing canned.',
    reason: 'A long ready-made text that misses the question tells them that nobody read it.',
    sources: [customerFocus],
    inProduct:
      'Their questions lead the follow-up in their own words; a comparison names a source and a date per cell.',
  },
  {
    id: 'P30',
    title: 'The business reason first',
    rule: 'Start from why they need it and whom it helps. People and their work come before the thing.',
    reason: 'Nobody wants the gadget. They want the job done and the evening free.',
    sources: [customerFocus],
    inProduct: 'Every step of a script traces to a need or a topic, and a need to a reason.',
  },
] as const satisfies readonly CardText[]
