import { hasAsk, mayOffer, withOffer } from '@shared/complaint/parts'
import type { Complaint } from '@shared/domain/complaint'
import { TriangleAlert } from 'lucide-react'
import { Button } from '../../ui/Button'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Complaint.module.css'
import { changeComplaint } from './change-complaint'

interface OfferProps {
  readonly complaint: Complaint
  readonly name: string
}

/** What we offer: after they have asked, or with the honest mark that it came before. */
export function Offer({ complaint, name }: OfferProps) {
  const { id, offer = '', offerFirst = false } = complaint
  if (!mayOffer(complaint)) {
    return (
      <div className={styles.noOffer}>
        <small>An offer comes after what they ask for.</small>
        <Button
          size="xs"
          variant="quiet"
          onPress={() =>
            changeComplaint(id, before => ({ ...before, offerFirst: true }), 'Offer before their ask')
          }
        >
          We offered before they asked
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.offer}>
      <TextField
        label={`What we offer, ${name}`}
        labelHidden
        lines={1}
        placeholder="What we offer"
        value={offer}
        onDraft={text => changeComplaint(id, before => withOffer(before, text), 'Offer edited')}
      />
      {offerFirst && (
        <span className={styles.first}>
          <Tag tone="warn" icon={TriangleAlert}>
            offer before their ask
          </Tag>
          {(hasAsk(complaint) || offer.trim() === '') && (
            <Button
              size="xs"
              variant="quiet"
              onPress={() =>
                changeComplaint(id, before => ({ ...before, offerFirst: undefined }), 'Offer after their ask')
              }
            >
              It came after
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
