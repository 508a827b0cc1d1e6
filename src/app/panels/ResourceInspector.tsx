/** The inspector of one resource: head, its findings, its fields, who uses it, note and tags. */

import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { type Finding, type Found, message, type ResourceOf, resourcePointer } from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { FindingCard } from './FindingCard.tsx';
import finding from './findings.module.css';
import { InspectorHead } from './InspectorHead.tsx';
import styles from './inspector.module.css';
import { NoteAndTags } from './NoteAndTags.tsx';
import { SchemaForm } from './SchemaForm.tsx';
import { UsedBy } from './UsedBy.tsx';
import { useChange } from './use-change.ts';

const PacketHere = lazy(() => import('./trace/PacketHere.tsx').then((module) => ({ default: module.PacketHere })));

const NONE: readonly Finding[] = [];
/** How many findings are shown before the fields; one more is shown too, since a button takes as much room. */
const CARDS = 2;

/** The inspector of one resource. */
export function ResourceInspector({ found }: { readonly found: Found }) {
  const { t } = useText();
  const form = useRef<HTMLDivElement>(null);
  const all = useEditorState((state) => state.analysis?.findings ?? NONE);
  const accepted = useEditorState((state) => state.analysis?.accepted ?? NONE);
  const marked = useEditorState((state) => state.marked);
  const [whole, setWhole] = useState(false);
  // The one that was asked for comes first, so that it is seen.
  const findings = useMemo(() => {
    const here = all.filter((each) => isAt(each, found.id));
    const asked = (each: Finding): boolean => marked !== null && each.at.some((place) => place.pointer === marked);
    return [...here.filter(asked), ...here.filter((each) => !asked(each))];
  }, [all, found.id, marked]);
  const passed = useEditorState((state) => state.trace?.touched?.has(found.id) ?? false);
  const shown = whole || findings.length <= CARDS + 1 ? findings : findings.slice(0, CARDS);
  const silenced = accepted.filter((each) => isAt(each, found.id)).length;
  return (
    <>
      <InspectorHead found={found} onRename={() => focusFirst(form.current)} />
      {shown.map((each, index) => (
        <FindingCard key={each.key} finding={each} first={index === 0} />
      ))}
      {shown.length === findings.length ? null : (
        <p className={styles.more}>
          <Button small look="ghost" onClick={() => setWhole(true)}>
            {t('inspector.more-findings', { count: findings.length - shown.length })}
          </Button>
        </p>
      )}
      {silenced === 0 ? null : <p className={finding.accepted}>{t('findings.accepted-here', { count: silenced })}</p>}
      {passed ? (
        <Suspense fallback={null}>
          <PacketHere id={found.id} />
        </Suspense>
      ) : null}
      <div ref={form} className={styles.form}>
        <SchemaForm kind={found.kind} id={found.id} />
        {found.kind === 'route-table' ? <DefaultTable id={found.id} table={found.value} /> : null}
      </div>
      <UsedBy found={found} />
      <NoteAndTags kind={found.kind} id={found.id} />
    </>
  );
}

const isAt = (each: Finding, id: string): boolean => each.at.some((place) => place.id === id);

function focusFirst(form: HTMLElement | null): void {
  const input = form?.querySelector('input');
  input?.focus();
  input?.select();
}

/** A custom table can take the place of its VPC's default one: both change in one step. */
function DefaultTable({ id, table }: { readonly id: string; readonly table: ResourceOf<'route-table'> }) {
  const { t } = useText();
  const change = useChange();
  const tables = useEditorState((state) => state.document.resources['route-table']);
  const readOnly = useEditorState((state) => state.readOnly);
  if (table.default || readOnly || table.vpc === null) return null;
  const make = (): void => {
    const before = Object.entries(tables).filter(([, each]) => each.vpc === table.vpc && each.default);
    change.perform({
      ok: true,
      label: message('inspector.step-default', { name: table.name }),
      edits: [
        ...before.map(
          ([other]) =>
            ({ op: 'set', pointer: resourcePointer('route-table', other, 'default'), value: false }) as const,
        ),
        { op: 'set', pointer: resourcePointer('route-table', id, 'default'), value: true },
      ],
    });
  };
  return (
    <p className={styles.line}>
      <Button small look="ghost" onClick={make}>
        {t('inspector.make-default')}
      </Button>
    </p>
  );
}
