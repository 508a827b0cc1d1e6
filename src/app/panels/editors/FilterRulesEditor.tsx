/** The rules of a security group or a network ACL in one direction: the first that matches decides. */

import { useId, useMemo, useState } from 'react';
import {
  message,
  type Pointer,
  type ResourceOf,
  resourcePointer,
  shadowsIn,
  structureAt,
  takenWholeBy,
  valueAt,
} from '../../../core/index.ts';
import { useEditorState } from '../../editor-context.ts';
import { useText } from '../../text.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { CidrField } from '../fields/AddressFields.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { nameOf, useNames } from '../fields/names.ts';
import { ReferenceField } from '../fields/ReferenceFields.tsx';
import { TextField } from '../fields/TextField.tsx';
import { PLAIN, WORD } from '../fields/text-sorts.ts';
import { useChange } from '../use-change.ts';
import { RowList } from './RowList.tsx';
import type { Row } from './Rows.tsx';
import styles from './rows.module.css';
import { useRuleQuestion, WhichRule } from './WhichRule.tsx';

type Rule = ResourceOf<'security-group'>['inbound'][number] | ResourceOf<'network-acl'>['inbound'][number];

/** Edits the rules of `direction`. */
export function FilterRulesEditor({
  kind,
  id,
  direction,
}: {
  readonly kind: 'security-group' | 'network-acl';
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
}) {
  const { t } = useText();
  const names = useNames();
  const list = resourcePointer(kind, id, direction);
  const rules = useEditorState((state) => valueAt(state.document, list)) as readonly Rule[] | undefined;
  const owner = useEditorState((state) => nameOf(state.document.resources, id));
  const resources = useEditorState((state) => state.document.resources);
  const question = useRuleQuestion(kind, id, direction);
  const shadowed = useMemo(() => shadowsIn(rules ?? [], kind === 'security-group'), [rules, kind]);
  const reasonOf = (index: number): string | null => {
    if (shadowed[index] !== true) return null;
    const by = takenWholeBy(resources, kind, id, direction, index);
    return by === null ? t('which.rule-shadowed') : t('which.rule-shadowed-by', { number: by + 1 });
  };
  const lit = question.answer?.allow === true ? styles.takes : styles.denies;
  const title = names.field(kind, direction);
  const end = t(direction === 'inbound' ? 'field.from' : 'field.to');
  const values = { direction: title.toLowerCase(), name: owner };
  const fresh = { action: 'allow', protocol: 'tcp', ports: '443', cidr: '0.0.0.0/0', note: '' };
  return (
    <RowList
      title={title}
      meta={t('inspector.first-match')}
      add={{
        name: t('inspector.add-rule', values),
        fresh: () => (kind === 'security-group' ? { ...fresh, securityGroup: null } : fresh),
        step: message('inspector.step-add-rule', values),
      }}
      list={list}
      what={(number) => t('inspector.rule', { number })}
      columns={styles.rules}
      heads={[t('field.action'), t('field.protocol'), end]}
      summary={(row) => <RuleCells row={row} rule={rules?.[row.index]} />}
      detail={(row) => <RuleDetail row={row} end={end} grouped={kind === 'security-group'} />}
      steps={{
        move: (number) => message('inspector.step-move-rule', { ...values, number }),
        remove: (number) => message('inspector.step-remove-rule', { ...values, number }),
      }}
      look={(index) => `${shadowed[index] === true ? styles.loses : ''} ${question.answer?.index === index ? lit : ''}`}
      reason={reasonOf}
      last={
        <div className={`${styles.fixed} ${question.answer?.index === null ? styles.denies : ''}`} data-pointer={list}>
          <span aria-hidden="true">–</span>
          <span>{names.choice('action', 'deny')}</span>
          <span className="mono">all</span>
          <span>{t('inspector.all-else')}</span>
        </div>
      }
    >
      <WhichRule question={question} direction={direction} stateful={kind === 'security-group'} />
    </RowList>
  );
}

function RuleCells({ row, rule }: { readonly row: Row; readonly rule: Rule | undefined }) {
  const { t } = useText();
  const names = useNames();
  const group = rule !== undefined && 'securityGroup' in rule ? rule.securityGroup : null;
  const groupName = useEditorState((state) => (group === null ? null : nameOf(state.document.resources, group)));
  if (rule === undefined) return null;
  const ported = rule.protocol === 'tcp' || rule.protocol === 'udp';
  const note = [ported ? t('inspector.ports', { ports: rule.ports }) : '', rule.note]
    .filter((each) => each !== '')
    .join(' · ');
  return (
    <button type="button" className={styles.text} aria-expanded={row.open} onClick={row.toggle}>
      <span className={styles.strong}>{names.choice('action', rule.action)}</span>
      <span className="mono">{rule.protocol}</span>
      <span className={groupName === null ? 'mono' : undefined}>
        {groupName ?? rule.cidr ?? t('inspector.nothing-yet')}
      </span>
      {note === '' ? null : <span className={styles.why}>{note}</span>}
    </button>
  );
}

function RuleDetail({ row, end, grouped }: { readonly row: Row; readonly end: string; readonly grouped: boolean }) {
  const { t } = useText();
  const change = useChange();
  const id = useId();
  const rule = useEditorState((state) => valueAt(state.document, row.pointer)) as Rule | undefined;
  const readOnly = useEditorState((state) => state.readOnly);
  const [byGroup, setByGroup] = useState(
    () => rule !== undefined && 'securityGroup' in rule && rule.securityGroup !== null,
  );
  if (rule === undefined) return null;
  const at = (key: string): Pointer => `${row.pointer}/${key}`;
  const setProtocol = (protocol: string): void => {
    // Ports have a meaning for tcp and udp only.
    const ported = protocol === 'tcp' || protocol === 'udp';
    change.set(row.pointer, { ...rule, protocol, ports: ported ? rule.ports : 'all' });
  };
  const setBy = (by: string): void => {
    setByGroup(by === 'group');
    const emptied = by === 'group' ? { cidr: null } : { securityGroup: null };
    if (('securityGroup' in rule && rule.securityGroup !== null) || by === 'group')
      change.set(row.pointer, { ...rule, ...emptied });
  };
  const structure = structureAt(at('protocol'));
  const protocols = structure?.type === 'leaf' && structure.field?.field === 'choice' ? structure.field.options : [];
  return (
    <>
      <ChoiceField pointer={at('action')} label={t('field.action')} name="action" />
      <Field label={t('field.protocol')} id={`${id}-protocol`} pointer={at('protocol')}>
        <Select
          id={`${id}-protocol`}
          mono
          value={rule.protocol}
          disabled={readOnly}
          onChange={setProtocol}
          options={protocols.map((each) => ({ value: String(each), label: String(each) }))}
        />
      </Field>
      {rule.protocol === 'tcp' || rule.protocol === 'udp' ? (
        <TextField
          pointer={at('ports')}
          label={t('field.ports')}
          sort={WORD}
          mono
          placeholder="80,443,8000-8100"
          options={['all', '22', '80,443', '3306']}
        />
      ) : null}
      {grouped ? (
        <Field label={t('inspector.other-end')} id={`${id}-by`}>
          <Select
            id={`${id}-by`}
            value={byGroup ? 'group' : 'cidr'}
            disabled={readOnly}
            onChange={setBy}
            options={[
              { value: 'cidr', label: t('inspector.by-cidr') },
              { value: 'group', label: t('inspector.by-group') },
            ]}
          />
        </Field>
      ) : null}
      {grouped && byGroup ? (
        <ReferenceField pointer={at('securityGroup')} label={t('field.securityGroup')} />
      ) : (
        <CidrField pointer={at('cidr')} label={end} />
      )}
      <TextField pointer={at('note')} label={t('field.note')} sort={PLAIN} />
    </>
  );
}
