/** In the inspector of a thing on the path of the open trace: at which hops the packet passes it, or is lost at it, and which line decided. */

import { itineraryOf, partsOf } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import rows from '../editors/rows.module.css';
import { HopRow } from './HopList.tsx';
import styles from './trace.module.css';

/** The hops at a resource; nothing when the packet does not come by. */
export function PacketHere({ id }: { readonly id: string }) {
  const { t } = useText();
  const answer = useEditorState((state) => state.trace?.answer ?? null);
  const stale = useEditorState((state) => state.trace?.stale ?? false);
  const resources = useEditorState((state) => state.document.resources);
  if (answer?.ok !== true) return null;
  const { request, reply } = itineraryOf(resources, answer.value);
  const here = (['request', 'reply'] as const).flatMap((way) =>
    ((way === 'request' ? request : reply)?.stops ?? []).flatMap((stop) =>
      stop.hops
        .filter((hop) => stop.place === id || hop.at === id || partsOf(hop.because)[2] === id)
        .map((hop, index) => ({ way, stop, hop, index, key: `${stop.number} ${index}` })),
    ),
  );
  if (here.length === 0) return null;
  const title = t(here.some(({ stop }) => stop.dropped) ? 'tracing.packet-lost-here' : 'tracing.packet-here');
  return (
    <section className={`${rows.section} ${stale ? styles.stale : ''}`} aria-label={title}>
      <div className={rows.sectionhead}>
        <h3>{title}</h3>
      </div>
      <ul className={styles.here}>
        {here.map(({ way, stop, hop, index, key }) => (
          <li key={key} className={stop.dropped ? styles.bad : undefined}>
            <HopRow way={way} stop={stop} hop={hop} first={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
