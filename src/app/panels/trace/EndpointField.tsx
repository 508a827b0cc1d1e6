/** An end of a flow: a field that takes an id, a name, an address or a CIDR, and offers what the design has. */

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { INTERNET, KINDS } from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { type EndOption, endOption, endOptions } from '../../trace-ends.ts';
import { ControlFrame } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { iconOf } from '../fields/names.ts';
import { type ReadEnd, readEnd } from './read-end.ts';
import styles from './trace.module.css';

/** How many are offered at once. */
const OFFERED = 40;

/** `value` is as the format writes it; null: none yet. Chosen values are told by `onChange`. */
export interface EndpointFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Whether there is no room to say below the field what is wrong with its value: then who shows it says so. */
  readonly bare?: boolean;
}

/** The field: a combobox as WAI-ARIA has it. */
export function EndpointField({ id, label, value, onChange, bare = false }: EndpointFieldProps) {
  const { t, say } = useText();
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const resources = useEditorState((state) => state.document.resources);
  const [draft, setDraft] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const internet: EndOption = useMemo(
    () => ({ value: INTERNET, kind: null, name: t('tracing.internet'), address: t('tracing.internet-hint') }),
    [t],
  );
  const all = useMemo(() => (open ? [internet, ...endOptions(resources)] : []), [open, internet, resources]);
  const matches = useMemo(() => matching(all, draft ?? ''), [all, draft]);
  const typed = draft === null ? null : readEnd(resources, draft, internet.name);
  const stands = value === null ? null : readEnd(resources, value, internet.name);
  const problem = draft === null && stands?.ok === false ? say(stands.why) : null;
  const live = typed === null ? null : typed.ok ? (typed.note === null ? null : say(typed.note)) : say(typed.why);
  const invalid = problem !== null || (typed?.ok === false && matches.length === 0);
  const shown = value === null ? null : value === INTERNET ? internet : endOption(resources, value);

  useEffect(() => {
    const [box, popup] = [input.current?.getBoundingClientRect(), list.current];
    if (popup === null || box === undefined || !open) return;
    popup.showPopover();
    const below = innerHeight - box.bottom - 12;
    const height = Math.min(popup.scrollHeight, 280);
    popup.style.left = `${box.left}px`;
    popup.style.maxHeight = `${Math.min(280, Math.max(below, box.top - 12))}px`;
    popup.style.top = below >= height ? `${box.bottom + 4}px` : `${box.top - 4 - Math.min(height, box.top - 12)}px`;
    return () => popup.hidePopover();
  }, [open]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with the arrow keys
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setDraft(null);
    setActive(-1);
  };
  const choose = (next: string | null): void => {
    close();
    if (next !== value) onChange(next);
  };
  const take = (): void => {
    if (draft === null) close();
    else choose(typed?.ok === true ? typed.value : draft.trim() === '' ? null : draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) setActive((at) => wrap(at + (event.key === 'ArrowDown' ? 1 : -1), matches.length));
      else setOpen(true);
    } else if (event.key === 'Enter') {
      const at = matches[active];
      if (at !== undefined) choose(at.value);
      else take();
    } else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.end}>
      <ControlFrame invalid={invalid}>
        {draft === null && shown !== null ? (
          <Icon
            name={shown.kind === null ? 'k-internet' : iconOf(shown.kind)}
            size={16}
            className={`fam-${shown.kind === null ? 'internet' : KINDS[shown.kind].family} ${styles.lead}`}
          />
        ) : null}
        <input
          ref={input}
          id={id ?? own}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${own}-${active}` : undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={problem === null ? undefined : `${own}-problem`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('tracing.end-hint')}
          value={draft ?? shown?.name ?? value ?? ''}
          title={shown === null ? undefined : shown.value}
          onFocus={(event) => event.target.select()}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setDraft(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={take}
        />
        {draft === null && shown !== null && shown.value !== INTERNET ? (
          <span className={`mono ${styles.address}`}>{shown.address}</span>
        ) : null}
      </ControlFrame>
      <div
        ref={list}
        id={`${own}-list`}
        role="listbox"
        aria-label={t('tracing.options')}
        popover="manual"
        className={styles.options}
      >
        {matches.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={option.value}
            id={`${own}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option.value)}
          >
            <Icon
              name={option.kind === null ? 'k-internet' : iconOf(option.kind)}
              size={16}
              className={`fam-${option.kind === null ? 'internet' : KINDS[option.kind].family}`}
            />
            <span>{option.name}</span>
            <span className={option.kind === null ? 'muted' : 'mono muted'}>{option.address}</span>
          </div>
        ))}
        {open && live !== null && (matches.length === 0 || typed?.ok === true || isShared(typed)) ? (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className={styles.option}>
            <span className={typed?.ok === false && matches.length === 0 ? 'sev-error' : 'muted'}>{live}</span>
          </div>
        ) : null}
      </div>
      <span className="visually-hidden" role="status">
        {open && matches.length === 0 ? live : null}
      </span>
      {problem === null || bare ? null : (
        <p id={`${own}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Whether a text is the name of several, of which one has to be chosen. */
const isShared = (typed: ReadEnd): boolean => typed?.ok === false && typed.why.id === 'ends.name-of-several';

function matching(options: readonly EndOption[], text: string): readonly EndOption[] {
  const wanted = text.trim().toLowerCase();
  const found = options.filter(
    ({ value, name, address }) =>
      value.includes(wanted) || name.toLowerCase().includes(wanted) || address.startsWith(wanted),
  );
  return found.slice(0, OFFERED);
}

const wrap = (at: number, length: number): number => (length === 0 ? -1 : (at + length) % length);
