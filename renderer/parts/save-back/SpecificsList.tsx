import { Checkbox } from '../../ui/Checkbox'
import styles from './SaveBack.module.css'
import type { Preview } from './use-save-back'

/** Every place that names this prospect, and what will stand there; an unticked one stays as it is. */
export function SpecificsList({ specifics, ticked, tick }: Pick<Preview, 'specifics' | 'ticked' | 'tick'>) {
  if (specifics.length === 0) {
    return (
      <p className={styles.none}>Nothing in it names this prospect. Needs and people stay in the call.</p>
    )
  }
  return (
    <section aria-labelledby="specifics">
      <h3 id="specifics">
        Of this prospect alone <span>{`${ticked.size} of ${specifics.length} taken out`}</span>
      </h3>
      <ul className={styles.specifics}>
        {specifics.map(one => (
          <li key={one.id}>
            <Checkbox
              label={`${one.label}: ${one.found} becomes ${one.placeholder}`}
              isSelected={ticked.has(one.id)}
              onChange={isTicked => tick(one.id, isTicked)}
            >
              <span className={styles.specific}>
                <small>{one.label}</small>
                <span>
                  {one.before}
                  {ticked.has(one.id) ? (
                    <>
                      <del>{one.found}</del> <ins>{one.placeholder}</ins>
                    </>
                  ) : (
                    <mark>{one.found}</mark>
                  )}
                  {one.after}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
