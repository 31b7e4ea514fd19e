import { Check, CircleQuestionMark, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Avatar } from '../Avatar'
import { DepthBars } from '../DepthBars'
import { BreakGlyph, ParkGlyph } from '../glyphs'
import { Icon } from '../Icon'
import { LevelDots } from '../LevelDots'
import { Quote } from '../Quote'
import { StepDots } from '../StepDots'
import { SuggestedTag, Tag } from '../Tag'
import { Line, Spec } from './Spec'

/** Tags, people, levels, stations, quotes. */
export function MarkParts() {
  return (
    <>
      <Spec title="Tags, codes, people">
        <Line>
          <Tag tone="accent" icon={Check}>
            done
          </Tag>
          <Tag tone="warn" icon={TriangleAlert}>
            not told
          </Tag>
          <Tag tone="danger" icon={OctagonAlert}>
            blocked
          </Tag>
          <Tag tone="ask" icon={CircleQuestionMark}>
            owed
          </Tag>
        </Line>
        <Line>
          <Tag>end user</Tag>
          <Tag outline>outline</Tag>
          <Tag code>N1</Tag>
          <Tag code tone="warn">
            none
          </Tag>
          <SuggestedTag>evaluator</SuggestedTag>
        </Line>
        <Line>
          <Avatar name="Helen Brandt" />
          <Avatar name="Mira Lindqvist" tone="accent" />
          <Avatar name="Tom Okafor" size="sm" />
          <Avatar name="Marcus Oyelaran" size="lg" tone="accent" spoken />
          <Icon of={BreakGlyph} tone="warn" />
          <Icon of={ParkGlyph} />
        </Line>
      </Spec>
      <Spec title="Levels" note="hollow until accepted">
        <Line>
          <DepthBars value={1}>inform</DepthBars>
          <DepthBars value={2}>show</DepthBars>
          <DepthBars value={3}>train</DepthBars>
        </Line>
        <Line>
          <LevelDots value={1} label="Technical level" />
          <LevelDots value={4} label="Technical level" />
          <LevelDots value={4} label="Technical level" isSuggested />
        </Line>
      </Spec>
      <Spec title="Stations">
        <StepDots
          label="Restore drill by 4 Dec"
          steps={[
            { id: 'said', label: 'said', state: 'done' },
            { id: 'document', label: 'document', state: 'due' },
            { id: 'sign', label: 'sign off', state: 'open' },
          ]}
        />
      </Spec>
      <Spec title="Their words">
        <Quote source="Marcus, 14:41" size="md">
          Can the lock differ per share?
        </Quote>
      </Spec>
    </>
  )
}
