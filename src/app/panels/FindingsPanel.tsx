/** The findings of the whole design, worst first, with what can be done about each; the accepted ones with their reasons below. */

import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { entry, type Finding, SEVERITIES, type Severity } from '../../core/index.ts';
import { useEditor, useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { FindingRow } from './FindingRow.tsx';
import { FindingsTools, type Shown } from './FindingsTools.tsx';
import styles from './findings.module.css';
import { goneAcceptances, type Item, keyOf, type ListProps } from './findings-list.ts';
import { GoneAcceptance } from './GoneAcceptance.tsx';
import { currentFinding } from './walk-findings.ts';

const VirtualFindings = lazy(() =>
  import('./VirtualFindings.tsx').then((module) => ({ default: module.VirtualFindings })),
);

/** From how many rows on only those in view are drawn. */
const VIRTUAL_FROM = 200;

const NONE: readonly Finding[] = [];

/** The list, its filters, and the way from one finding to the next. */
export function FindingsPanel() {
  const { t } = useText();
  const editor = useEditor();
  const findings = useEditorState((state) => state.analysis?.findings ?? NONE);
  const accepted = useEditorState((state) => state.analysis?.accepted ?? NONE);
  const reasons = useEditorState((state) => state.document.accepted);
  const rules = useEditorState((state) => state.analysis?.rules ?? null);
  const stale = useEditorState((state) => state.stale);
  const current = useEditorState((state) => currentFinding(state)?.key ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<Shown>>(() => new Set<Shown>(['accepted']));
  const [accepting, setAccepting] = useState<string | null>(null);
  const settings = useEditorState((each) => each.document.rules);
  const readOnly = useEditorState((each) => each.readOnly);
  const items = useMemo(
    () => [
      ...itemsOf(findings, accepted, hidden, reasons),
      // Not while the findings are of an older document, in which others may be gone.
      ...(stale || readOnly || rules === null ? [] : goneAcceptances(reasons, [...findings, ...accepted], settings)),
    ],
    [findings, accepted, hidden, reasons, stale, readOnly, rules, settings],
  );
  const toggle = (what: Shown): void =>
    setHidden((before) => {
      const next = new Set(before);
      if (!next.delete(what)) next.add(what);
      return next;
    });

  const draw = (item: Item): ReactNode =>
    item.type === 'group' ? (
      <h3 className={styles.group}>
        {t('findings.group-accepted')} <span>{item.count}</span>
      </h3>
    ) : item.type === 'gone' ? (
      <GoneAcceptance acceptance={item.key} reason={item.reason} />
    ) : (
      <>
        <FindingRow
          finding={item.finding}
          reason={item.reason}
          current={item.finding.key === current}
          onAccept={() => setAccepting(item.finding.key)}
        />
        {accepting === item.finding.key ? (
          <div className={styles.inline}>
            <AcceptForm finding={item.finding} onDone={() => setAccepting(null)} />
          </div>
        ) : null}
      </>
    );
  return (
    <div className={`${styles.panel} ${stale ? styles.dim : ''}`} aria-busy={stale}>
      <FindingsTools hidden={hidden} onToggle={toggle} editor={editor} />
      {rules !== null && findings.length === 0 && items.every((item) => item.type === 'group') ? (
        <p className={styles.nothing}>
          <Icon name="s-ok" size={16} className="sev-ok" />
          {t('findings.none', { count: rules })}
        </p>
      ) : items.length > VIRTUAL_FROM ? (
        <Suspense fallback={null}>
          <VirtualFindings items={items} current={current} draw={draw} />
        </Suspense>
      ) : (
        <PlainList items={items} current={current} draw={draw} />
      )}
    </div>
  );
}

function PlainList({ items, current, draw }: ListProps) {
  const { t } = useText();
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current !== null) ref.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ul ref={ref} className={styles.scroll} aria-label={t('findings.list')}>
      {items.map((item) => (
        <li key={keyOf(item)}>{draw(item)}</li>
      ))}
    </ul>
  );
}

function itemsOf(
  findings: readonly Finding[],
  accepted: readonly Finding[],
  hidden: ReadonlySet<Shown>,
  reasons: Readonly<Record<string, string>>,
): Item[] {
  const groups: readonly (readonly [Shown, readonly Finding[]])[] = [
    ...SEVERITIES.map(
      (severity: Severity) => [severity, findings.filter((each) => each.severity === severity)] as const,
    ),
    ['accepted', accepted],
  ];
  return groups
    .filter(([shown, list]) => !hidden.has(shown) && list.length > 0)
    .flatMap(([severity, list]) => [
      // Shapes and the toggles tell the severities apart; what is accepted is another matter.
      ...(severity === 'accepted' ? [{ type: 'group', severity, count: list.length } as const] : []),
      ...list.map(
        (finding) =>
          ({
            type: 'row',
            finding,
            reason: severity === 'accepted' ? (entry(reasons, finding.key) ?? '') : null,
          }) as const,
      ),
    ]);
}
