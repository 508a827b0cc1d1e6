/** The fields of a resource, drawn from its kind's schema: an own editor where a field has one, else the input that its sort wants. */

import type { ReactNode } from 'react';
import {
  type Field as FieldSort,
  type findResource,
  KINDS,
  type KindId,
  type Member,
  type Pointer,
  resolve,
  resourcePointer,
  structureOf,
  type valueAt,
} from '../../core/index.ts';
import { useEditorState } from '../editor-context.ts';
import { useText } from '../text.ts';
import { Field } from '../ui/Field.tsx';
import { DnatEditor } from './editors/DnatEditor.tsx';
import { FilterRulesEditor } from './editors/FilterRulesEditor.tsx';
import { GatewayPoliciesEditor } from './editors/GatewayPoliciesEditor.tsx';
import { HealthCheckEditor } from './editors/HealthCheckEditor.tsx';
import { ListenersEditor } from './editors/ListenersEditor.tsx';
import { ProposalEditor } from './editors/ProposalEditor.tsx';
import { RouteTableEditor } from './editors/RouteTableEditor.tsx';
import { SpdEditor } from './editors/SpdEditor.tsx';
import { AddressField, CidrField } from './fields/AddressFields.tsx';
import { ChoiceField, FlagField } from './fields/ChoiceField.tsx';
import { CidrList } from './fields/CidrList.tsx';
import { NumberField } from './fields/NumberField.tsx';
import { useNames } from './fields/names.ts';
import { PlaceField } from './fields/PlaceField.tsx';
import { ReferenceField, ReferenceList } from './fields/ReferenceFields.tsx';
import { TextField } from './fields/TextField.tsx';
import { sortOf } from './fields/text-sorts.ts';

/** Fields with an editor of their own. Null: it is edited with another one, or elsewhere. */
const EDITORS: Readonly<Record<string, ((id: string) => ReactNode) | null>> = {
  'route-table.default': null,
  'route-table.routes': (id) => <RouteTableEditor id={id} />,
  'vpn-gateway.routes': (id) => <GatewayPoliciesEditor id={id} />,
  'vpn-tunnel.spd': (id) => <SpdEditor id={id} />,
  'vpn-tunnel.ike': (id) => <ProposalEditor id={id} />,
  'vpn-tunnel.ipsec': null,
  'vpn-tunnel.healthCheck': (id) => <HealthCheckEditor id={id} />,
  'nat-gateway.dnat': (id) => <DnatEditor id={id} />,
  'security-group.inbound': (id) => <FilterRulesEditor kind="security-group" id={id} direction="inbound" />,
  'security-group.outbound': (id) => <FilterRulesEditor kind="security-group" id={id} direction="outbound" />,
  'network-acl.inbound': (id) => <FilterRulesEditor kind="network-acl" id={id} direction="inbound" />,
  'network-acl.outbound': (id) => <FilterRulesEditor kind="network-acl" id={id} direction="outbound" />,
  'clb.listeners': (id) => <ListenersEditor id={id} />,
};

/** What stands elsewhere in the inspector. */
const ELSEWHERE = new Set(['note', 'tags']);

/** The form of a resource: simple fields first, in the schema's order, then the editors. */
export function SchemaForm({ kind, id }: { readonly kind: KindId; readonly id: string }) {
  const structure = structureOf(KINDS[kind].schema);
  if (structure.type !== 'part') return null;
  const members = structure.fields.filter(({ key }) => !ELSEWHERE.has(key));
  const own = members.filter(({ key }) => EDITORS[`${kind}.${key}`] !== undefined);
  return (
    <>
      {members
        .filter((member) => !own.includes(member))
        .map((member) => (
          <MemberField key={member.key} kind={kind} id={id} member={member} />
        ))}
      {own.map(({ key }) => (
        <div key={key}>{EDITORS[`${kind}.${key}`]?.(id)}</div>
      ))}
    </>
  );
}

function MemberField({ kind, id, member }: { readonly kind: KindId; readonly id: string; readonly member: Member }) {
  const names = useNames();
  const label = names.field(kind, member.key);
  const pointer = resourcePointer(kind, id, member.key);
  const { structure } = member;
  if (structure.type === 'list') {
    const item = structure.item.type === 'leaf' ? structure.item.field?.field : undefined;
    if (item === 'reference') return <ReferenceList pointer={pointer} label={label} />;
    if (item !== 'cidr') return null;
    return (
      <Field label={label} pointer={pointer}>
        <CidrList pointer={pointer} label={label} />
      </Field>
    );
  }
  if (structure.type !== 'leaf' || structure.field === null) return null;
  return <LeafField pointer={pointer} label={label} kind={kind} id={id} member={member} field={structure.field} />;
}

function LeafField({
  pointer,
  label,
  kind,
  id,
  member,
  field,
}: {
  readonly pointer: Pointer;
  readonly label: string;
  readonly kind: KindId;
  readonly id: string;
  readonly member: Member;
  readonly field: FieldSort;
}) {
  const { maybe } = useText();
  const computed = useEditorState((state) => computedDefault(state.document, kind, id, member.key));
  switch (field.field) {
    case 'cidr':
      return <CidrField pointer={pointer} label={label} />;
    case 'address':
      return <AddressField pointer={pointer} label={label} />;
    case 'reference':
      return <ReferenceField pointer={pointer} label={label} />;
    case 'choice':
      return <ChoiceField pointer={pointer} label={label} name={member.key} />;
    case 'flag':
      return <FlagField pointer={pointer} label={label} />;
    case 'zone':
    case 'region':
      return <PlaceField pointer={pointer} label={label} sort={field.field} />;
    case 'integer':
      return (
        <NumberField
          pointer={pointer}
          label={label}
          sort={sortOf(field, member.nullable, computed !== null)}
          unit={field.unit === null ? undefined : maybe(`unit.${field.unit}`, '') || undefined}
          placeholder={computed ?? maybe(`none.${kind}.${member.key}`, '')}
        />
      );
    default:
      return (
        <TextField
          pointer={pointer}
          label={label}
          sort={sortOf(field, member.nullable, false)}
          mono={field.field !== 'name' && field.field !== 'note'}
        />
      );
  }
}

/** The default of a field that follows another one, as text; null for every other field. */
function computedDefault(
  document: Parameters<typeof valueAt>[0] & { readonly resources: Parameters<typeof findResource>[0] },
  kind: KindId,
  id: string,
  key: string,
): string | null {
  const { defaultOf } = KINDS[kind] as {
    readonly defaultOf?: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => unknown>>;
  };
  const value = resolve(document.resources, kind, id);
  if (defaultOf === undefined || value === null || !Object.hasOwn(defaultOf, key)) return null;
  return String(defaultOf[key]?.(value as Readonly<Record<string, unknown>>) ?? '');
}
