/** Fields of addresses: a CIDR with its range spelled out and free blocks on offer, an address with the next free one. */

import {
  cidrSuggestions,
  type Document,
  findResource,
  nextAddress,
  type Pointer,
  partsOf,
  rangeOf,
  subnetUse,
  valueAt,
} from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import styles from './fields.module.css';
import { grouped } from './names.ts';
import { TextField } from './TextField.tsx';
import { WORD_OR_NULL } from './text-sorts.ts';

/** A CIDR that may be missing still. */
export function CidrField({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const value = valueAt(document, pointer);
  const [, kind, , key] = partsOf(pointer);
  // Blocks are a matter of allocation only where a resource's own space is chosen.
  const own = key === 'cidr' && (kind === 'vpc' || kind === 'subnet');
  const offered = cidrSuggestions(document, pointer);
  return (
    <TextField
      pointer={pointer}
      label={label}
      sort={WORD_OR_NULL}
      mono
      placeholder="10.0.0.0/16"
      options={own ? [] : offered}
      below={(put) => (
        <>
          <RangeLine cidr={typeof value === 'string' ? value : null} usable={kind === 'subnet'} />
          {own && !readOnly ? <Offers texts={offered} onTake={put} /> : null}
        </>
      )}
    />
  );
}

/** "10.0.1.0 – 10.0.1.255, 253 usable". */
function RangeLine({ cidr, usable }: { readonly cidr: string | null; readonly usable: boolean }) {
  const { t } = useText();
  const range = cidr === null ? null : rangeOf(cidr);
  if (range === null) return null;
  return (
    <p className={styles.range}>
      <span className={styles.nowrap}>
        <span className="mono">{range.first}</span> – <span className="mono">{range.last}</span>,
      </span>{' '}
      {usable
        ? t('inspector.usable', { count: grouped(range.usable) })
        : t('inspector.addresses', { count: range.size === 1 ? 1 : grouped(range.size) })}
    </p>
  );
}

function Offers({ texts, onTake }: { readonly texts: readonly string[]; readonly onTake: (text: string) => void }) {
  const { t } = useText();
  if (texts.length === 0) return null;
  return (
    <p className={styles.offers}>
      <span>{t('inspector.free')}</span>
      {texts.map((text) => (
        <button
          key={text}
          type="button"
          className={`${styles.offer} mono`}
          aria-label={t('inspector.use', { value: text })}
          onClick={() => onTake(text)}
        >
          {text}
        </button>
      ))}
    </p>
  );
}

/** An address that may be missing still; a private one offers to keep the one that the design assigns it, or the next that is free. */
export function AddressField({ pointer, label }: { readonly pointer: Pointer; readonly label: string }) {
  const { t } = useText();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const [, , id = '', key] = partsOf(pointer);
  const missing = valueAt(document, pointer) === null;
  const assigned = key === 'privateIp' ? assignedTo(document, id) : null;
  const next = key === 'privateIp' ? (assigned ?? nextAddress(document, id)) : null;
  return (
    <TextField
      pointer={pointer}
      label={label}
      sort={WORD_OR_NULL}
      mono
      placeholder={assigned === null ? t('inspector.no-address') : t('inspector.assigned', { address: assigned })}
      below={(put) =>
        next !== null && missing && !readOnly ? (
          <p className={styles.offers}>
            <span>{t('inspector.next-free')}</span>
            <button
              type="button"
              className={`${styles.offer} mono`}
              aria-label={t('inspector.use', { value: next })}
              onClick={() => put(next)}
            >
              {next}
            </button>
          </p>
        ) : null
      }
    />
  );
}

/** The address that the design gives a holder which has none of its own. */
function assignedTo({ resources }: Document, id: string): string | null {
  const subnet: unknown = Reflect.get(findResource(resources, id)?.value ?? {}, 'subnet');
  return typeof subnet === 'string' ? (subnetUse(resources, subnet).addresses.get(id) ?? null) : null;
}
