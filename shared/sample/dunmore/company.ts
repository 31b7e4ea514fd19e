import type { Need } from '../../domain/need'
import { newProspect } from '../../domain/prospect'
import { dealOf, exposureOf, factsOf, needsOf, peopleOf } from '../company'
import type { Stage } from '../stage'

const since = '2026-10-13 09:40'

export const dunmoreNeeds = (s: Stage): readonly Need[] =>
  needsOf(s, 'dunmore', [
    [
      3,
      'owen',
      undefined,
      '2026-10-14',
      ['restore time'],
      'A drawing set from last Tuesday is all I ever need, and I get the one from last month.',
      'visit',
    ],
    [
      3,
      'priya',
      'dunmore-security',
      '2026-11-06',
      ['deletion'],
      'One person alone must never be able to lift it. That is the first thing I am asked.',
      'security call',
    ],
    [
      2,
      'eleanor',
      'dunmore-drawings',
      '2026-11-13',
      ['cost', 'restore tests'],
      'We answer for our drawings for ten years. Show me the page that proves it.',
      'drawings call',
    ],
  ])

export const dunmoreProspect = (s: Stage) =>
  s.make(newProspect, 'dunmore', since, {
    name: 'Dunmore & Hale Architects',
    domains: ['dunmorehale.example'],
    facts: factsOf(s, 'dunmore', [
      ['business', 'Hospitals and schools, from sketch to hand-over', 'Visit', '2026-10-14'],
      ['head-count', '130, of whom 3 in IT', 'Visit', '2026-10-14'],
      ['industry', 'Architecture', 'Their own page', '2026-10-13', 'read'],
      ['intended-use', 'Drawing sets of running projects, 40 TB', 'Visit', '2026-10-14'],
      ['it-maturity', '3, one tool per team', 'Security', '2026-11-06', 'observed'],
      ['security-maturity', '4, own officer', 'Security', '2026-11-06', 'observed'],
      ['compliance', 'Ten years of liability for drawings', 'Eleanor, drawings call', '2026-11-13'],
      ['risk-tolerance', '3, with a way back', 'Eleanor, drawings call', '2026-11-13'],
      ['pricing', '€58k a year for 40 TB', 'Quote of Tom', '2026-11-16'],
      ['contract', 'Order form is with Eleanor', 'Tom', '2026-11-17'],
    ]),
    needs: dunmoreNeeds(s),
    houseRules: [
      {
        id: s.id('house-rule', 'dunmore/friday'),
        form: 'hours',
        text: 'Friday afternoon belongs to the drawing office',
        spoken: true,
        hours: { from: '12:00', to: '18:00', zone: s.zone, weekdays: [5] },
        source: 'Owen, visit',
        on: s.day('2026-10-14'),
      },
      {
        id: s.id('house-rule', 'dunmore/permission'),
        form: 'permission',
        text: 'Ask Eleanor before any drawing leaves the house',
        spoken: true,
        personId: s.id('person', 'eleanor'),
        source: 'Ravi, visit',
        on: s.day('2026-10-14'),
      },
    ],
    currentTool: {
      name: 'Nightly copy to a second file server',
      stillDoesWell: ['Last night’s file'],
      noLongerDoes: ['Last Tuesday’s set'],
    },
    tags: ['architecture'],
  })

export const dunmorePeople = (s: Stage) =>
  peopleOf(s, 'dunmore', 'dunmorehale.example', since, [
    {
      key: 'eleanor',
      name: 'Eleanor Hale',
      title: 'Managing Partner',
      department: 'Partners',
      technicalLevel: 1,
      stance: 'for',
      caresAbout: ['Ten years of liability'],
    },
    {
      key: 'ravi',
      name: 'Ravi Anand',
      title: 'Head of IT',
      department: 'IT',
      technicalLevel: 4,
      stance: 'for',
    },
    {
      key: 'priya',
      name: 'Priya Raman',
      title: 'Security Officer',
      department: 'Security',
      technicalLevel: 4,
      stance: 'neutral',
    },
    {
      key: 'owen',
      name: 'Owen Carter',
      title: 'CAD Manager',
      department: 'Drawing office',
      technicalLevel: 3,
      stance: 'for',
    },
    {
      key: 'jonas',
      name: 'Jonas Feld',
      title: 'Project Lead, hospitals',
      department: 'Projects',
      technicalLevel: 2,
      stance: 'unknown',
    },
  ])

export const dunmoreDeal = (s: Stage) =>
  dealOf(s, 'dunmore', since, {
    name: 'Drawings, 40 TB',
    invited: 'later',
    invitedOn: s.day('2026-10-13'),
    sizeBand: 'small',
    value: { amount: 58_000, currency: 'EUR' },
    decisionDate: s.day('2026-11-27'),
    complexity: 'medium',
    saleType: 'tactical',
    pricingForm: 'subscription',
    reached: ['2026-10-13', '2026-10-14', '2026-11-06', '2026-11-13'],
    parts: [
      ['eleanor', 'signs'],
      ['ravi', 'champion'],
      ['priya', 'technical-evaluator'],
      ['owen', 'end-user'],
      ['jonas', 'end-user'],
    ],
    competitors: [{ name: 'Coldharbor Vault', source: 'Ravi, visit', on: s.day('2026-10-14') }],
    effortEstimateHours: 24,
    quotedOn: s.day('2026-11-16'),
    paperReady: true,
    exposures: [
      exposureOf(s, 'dunmore', 'lock-shorten', 2, '2026-11-06', {
        told: {
          at: s.at('2026-11-06 11:24:10'),
          callId: s.id('call', 'dunmore-security'),
          personIds: [s.id('person', 'priya'), s.id('person', 'ravi')],
          words: 'You choose short dates until you trust it.',
        },
        verdict: {
          is: 'lives',
          words: 'Good. That is how I would want it.',
          personId: s.id('person', 'priya'),
          on: s.day('2026-11-06'),
        },
        resolvedOn: s.day('2026-11-13'),
      }),
    ],
  })
