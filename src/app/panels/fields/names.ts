/** What fields, choices and resources are called in the interface. */

import { useMemo } from 'react';
import { findResource, type KindId, type Pointer, partsOf, type Resources } from '../../../core/index.ts';
import { type Text, useText } from '../../text.ts';

/** Names in the current language. */
export interface Names {
  /** The name of a field, by its kind when it has another one there. */
  readonly field: (kind: string, key: string) => string;
  /** A word of a closed list. */
  readonly choice: (key: string, option: string | number | null) => string;
  /** What a kind is called. */
  readonly kind: (kind: string) => string;
  /** The field that a pointer names: "SPD rules 1, Local". */
  readonly place: (pointer: Pointer) => string;
}

/** Names of fields and choices. */
export function useNames(): Names {
  const { maybe } = useText();
  return useMemo(() => namesBy(maybe), [maybe]);
}

/** The names that a catalogue has; `maybe` looks one up. */
export function namesBy(maybe: Text['maybe']): Names {
  const field = (kind: string, key: string): string => maybe(`field.${kind}.${key}`, maybe(`field.${key}`, key));
  return {
    field,
    kind: (id) => maybe(`kind.${id}`, id),
    choice: (key, option) => maybe(`choice.${key}.${option}`, maybe(`kind.${option}`, String(option))),
    place: (pointer) => {
      const [, of = '', , ...path] = partsOf(pointer);
      let said = '';
      for (const part of path) {
        if (/^\d+$/.test(part)) said += ` ${Number(part) + 1}`;
        else said += `${said === '' ? '' : ', '}${field(of, part)}`;
      }
      return said;
    },
  };
}

/** The name of what an id stands for; the id itself when nothing does. */
export function nameOf(resources: Resources, id: string): string {
  return findResource(resources, id)?.value.name ?? id;
}

/** A number with commas between its thousands. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The symbol of a kind, in its family's colour. */
export const iconOf = (kind: KindId): string => `k-${kind}`;
