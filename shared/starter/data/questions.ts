/** Twelve sets for a discovery: two questions each of what is so, what hurts, what it costs, what would be worth it. */
import type { StarterQuestions } from '../form'

export const starterQuestions: readonly StarterQuestions[] = [
  {
    id: 'first-talk',
    trade: 'Any trade',
    cards: ['P24', 'P30'],
    name: 'First talk, any trade',
    audience: 'Whoever asked for the call',
    questions: {
      situation: [
        ['What made you look at this now?', 'An event and a date. Write their words.'],
        ['Who does this work today, from the first step to the last?', 'Names and hand-overs.'],
      ],
      problem: [
        ['Where does it go wrong most often?', 'Let them tell one day. Do not help.'],
        ['What did you try already?', 'What failed, and who cleaned up.'],
      ],
      implication: [
        ['What happens when it goes wrong on a bad day?', 'Who else is touched.'],
        ['What did the last time cost, in hours or money?', 'Their figure, not ours.'],
      ],
      'need-payoff': [
        ['If that day never came again, what would you do with the time?', 'A picture in their words.'],
        ['Who would notice first that it is better?', 'That person comes to the demo.'],
      ],
    },
  },
  {
    id: 'plant',
    trade: 'Manufacturing',
    cards: ['P05', 'P30'],
    name: 'A plant that must not stand still',
    audience: 'Plant manager, shift lead, IT',
    questions: {
      situation: [
        ['Which line hurts most when it stands?', 'Its name, what it makes.'],
        ['Who is called at three in the morning?', 'One person or many.'],
      ],
      problem: [
        ['When did a line last stand because of a computer?', 'The story, hour by hour.'],
        ['What did the shift do meanwhile?', 'Paper, waiting, going home.'],
      ],
      implication: [
        ['What does one hour of that line cost?', 'Their figure and where it comes from.'],
        ['Which customer heard of it?', 'Penalties, trust.'],
      ],
      'need-payoff': [
        ['If the shift could bring it back alone, what changes?', 'Who sleeps.'],
        ['How short would be short enough?', 'A number of minutes.'],
      ],
    },
  },
  {
    id: 'hospital',
    trade: 'Health care',
    cards: ['P24', 'P26'],
    name: 'A hospital group and its people',
    audience: 'HR, ward leads, works council',
    questions: {
      situation: [
        ['How many people start in a month, and on how many wards?', 'Two numbers.'],
        ['What must be ready on the first morning?', 'The list, and who does each line.'],
      ],
      problem: [
        ['What was missing for the last person who started?', 'One name, one thing.'],
        ['Where do you type the same thing twice?', 'Count the places.'],
      ],
      implication: [
        ['What does a ward do with somebody who cannot sign in?', 'Hours of two people.'],
        ['How many left within the first half year?', 'And what they said.'],
      ],
      'need-payoff': [
        ['If Monday just worked, what would HR do on Friday?', 'Their words.'],
        ['What would the works council want to see first?', 'Fields, readers, times.'],
      ],
    },
  },
  {
    id: 'web-shop',
    trade: 'Online retail',
    cards: ['P30', 'P12'],
    name: 'A web shop and its lost baskets',
    audience: 'Owner, finance, developer',
    questions: {
      situation: [
        ['How many baskets are filled, and how many are paid?', 'Two figures of last month.'],
        ['Who closes the day, and how?', 'Person, tool, hours.'],
      ],
      problem: [
        ['Where do shoppers turn back?', 'What they know, what they guess.'],
        ['Which refund took longest last month?', 'The story.'],
      ],
      implication: [
        ['What is one lost basket worth?', 'Their average order.'],
        ['What does finance do when it does not match?', 'Hours, mails.'],
      ],
      'need-payoff': [
        ['If one basket in twenty came back, what would that be in a year?', 'They do the sum.'],
        ['What would you stop doing on Mondays?', 'A task with a name.'],
      ],
    },
  },
  {
    id: 'security-team',
    trade: 'IT security',
    cards: ['P28', 'P08'],
    name: 'A security team with too many alarms',
    audience: 'Head of security, analysts',
    questions: {
      situation: [
        ['How many alarms a day, and how many does somebody read?', 'Two numbers.'],
        ['Which tools do you look at first in the morning?', 'In order.'],
      ],
      problem: [
        ['Which alarm did you find too late?', 'When, and how it came out.'],
        ['What do you do by hand that you would rather not?', 'Steps, minutes.'],
      ],
      implication: [
        ['What happened in the hour before you knew?', 'Who was touched.'],
        ['What did the auditor write about it?', 'The sentence.'],
      ],
      'need-payoff': [
        ['If you read ten alarms a day, which ten?', 'Their rule.'],
        ['What would your team learn with the time?', 'Names.'],
      ],
    },
  },
  {
    id: 'field',
    trade: 'Field service',
    cards: ['P07', 'P24'],
    name: 'Technicians on the road',
    audience: 'Service lead, dispatcher, technician',
    questions: {
      situation: [
        ['How does a technician know what comes next?', 'Paper, phone, list.'],
        ['Where is there no network?', 'Cellars, plants, ships.'],
      ],
      problem: [
        ['How often do they drive twice for one job?', 'And why the last time.'],
        ['What is missing in the van when they arrive?', 'Part, plan, key.'],
      ],
      implication: [
        ['What does one wasted drive cost?', 'Hours, fuel, the next job.'],
        ['When does the invoice leave after the job is done?', 'Days.'],
      ],
      'need-payoff': [
        [
          'If every job were done at the first visit, what would you do with the days?',
          'More jobs or less overtime.',
        ],
        ['What would a technician thank you for?', 'Ask one.'],
      ],
    },
  },
  {
    id: 'finance',
    trade: 'Analytics',
    cards: ['P30', 'P14'],
    name: 'The month does not close',
    audience: 'Head of finance, controller',
    questions: {
      situation: [
        ['On which day do you close, and on which would you like to?', 'Two days.'],
        ['Where do the figures come from?', 'Systems and people.'],
      ],
      problem: [
        ['Which number was wrong last quarter?', 'How it was found.'],
        ['Who asks you for the same report again and again?', 'A name.'],
      ],
      implication: [
        ['What was decided on the wrong number?', 'Let them think.'],
        ['How late do people stay in that week?', 'Hours, names.'],
      ],
      'need-payoff': [
        ['If the board could ask and see at once, what would it ask?', 'One question.'],
        ['What would you do with three days more?', 'Their words.'],
      ],
    },
  },
  {
    id: 'current-tool',
    trade: 'Any trade',
    cards: ['P18', 'P12'],
    name: 'They have a tool already',
    audience: 'Owner of the tool, users',
    questions: {
      situation: [
        ['What does {{their tool}} still do well?', 'It stays where it is good.'],
        ['Who asked for it when it came?', 'Do not speak ill of it.'],
      ],
      problem: [
        ['Where do you work around it?', 'Lists, mails, notes.'],
        ['What did you ask its maker for, and what came back?', 'Answer and date.'],
      ],
      implication: [
        ['What does the workaround cost a week?', 'Hours of whom.'],
        ['What happens when the one who knows it is away?', 'A day that was.'],
      ],
      'need-payoff': [
        ['If only that one thing were better, would you stay?', 'Honest answer.'],
        ['By when must a change be done, and why then?', 'Outside force or wish.'],
      ],
    },
  },
  {
    id: 'audit',
    trade: 'IT security',
    cards: ['P26', 'P28'],
    name: 'An audit is coming',
    audience: 'Security, compliance, IT',
    questions: {
      situation: [
        ['Who audits you, against what, and when?', 'Name, rule, date.'],
        ['Where does the evidence lie today?', 'Folders, people.'],
      ],
      problem: [
        ['Which line was open last time?', 'The sentence.'],
        ['What do you have to collect by hand?', 'Count it.'],
      ],
      implication: [
        ['What happens if it is open again?', 'Money, customers, a name.'],
        ['Who does not do their work in that month?', 'Hours.'],
      ],
      'need-payoff': [
        ['If the evidence were there on any day, what would change?', 'Their words.'],
        ['What would the auditor have to see to nod?', 'A page, a list.'],
      ],
    },
  },
  {
    id: 'decision',
    trade: 'Any trade',
    cards: ['P02', 'P08'],
    name: 'How they decide',
    audience: 'Champion, alone',
    questions: {
      situation: [
        ['How did you buy the last thing of this size?', 'Steps and weeks.'],
        ['Who signs, who is asked, who can stop it?', 'Names and parts.'],
      ],
      problem: [
        ['Where did the last one get stuck?', 'Desk and reason.'],
        ['Who is not convinced yet, and of what?', 'Their fear, their words.'],
      ],
      implication: [
        ['What happens if there is no decision by the date?', 'Who cares.'],
        ['What does it cost you if it fails?', 'Listen. Do not write it in the open notes.'],
      ],
      'need-payoff': [
        ['What would make it easy for the one who signs?', 'One page, one figure.'],
        ['What would you like to be thanked for?', 'Their career.'],
      ],
    },
  },
  {
    id: 'poc-scope',
    trade: 'Any trade',
    cards: ['P14', 'P26'],
    name: 'Before a proof of concept',
    audience: 'Champion, technical evaluator',
    questions: {
      situation: [
        ['Which three things must it show, in your words?', 'Criteria, not features.'],
        ['Whose data, whose machines, whose hours?', 'Names and days.'],
      ],
      problem: [
        ['What would make the test worthless?', 'Write it as a condition.'],
        ['What did the last test not answer?', 'The open line.'],
      ],
      implication: [
        ['What do you decide if a line is not met?', 'Stop, wait, live with it.'],
        ['Who else is testing, and what do they test?', 'Rivals by name.'],
      ],
      'need-payoff': [
        ['If all three are met, what happens the week after?', 'A step with a date.'],
        ['Who reads the result first?', 'Write it for that person.'],
      ],
    },
  },
  {
    id: 'renewal',
    trade: 'Any trade',
    cards: ['P18', 'P17'],
    name: 'A customer of yours, a year later',
    audience: 'Owner, users',
    questions: {
      situation: [
        ['What do your people use every day, and what never?', 'Two lists.'],
        ['What changed on your side since we began?', 'People, sites, rules.'],
      ],
      problem: [
        ['Does it work as well as it should?', 'Wait.'],
        ['What did we promise and not do?', 'Listen, acknowledge, ask.'],
      ],
      implication: [
        ['What do you do instead where it does not?', 'The workaround.'],
        ['Who complains, and do they still?', 'Silence is worse.'],
      ],
      'need-payoff': [
        ['What one thing would make the next year better?', 'Often smaller than we would offer.'],
        ['Who else in your house has the same day?', 'A name, not a pitch.'],
      ],
    },
  },
]
