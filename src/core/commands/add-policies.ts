/** Adds policies to the route tables that a VPC's subnets use. */

import { message } from '../base/message.ts';
import { type Command, deed, refuse } from './command.ts';
import { type Policies, policyEdits, tablesInUse } from './connecting/policies.ts';
import { titleOf } from './making/title.ts';

/** Which VPC, or which tables, and what leads where. */
export interface AddPoliciesArgs extends Policies {
  readonly vpc: string;
  /** Absent: the VPC's default table and those that its subnets name. */
  readonly tables?: readonly string[];
}

/** Adds policies as one step; destinations that a table has already are skipped. */
export const addPolicies: Command<AddPoliciesArgs> = {
  id: 'add-policies',
  title: 'command.add-policies',
  shortcut: null,
  run: (document, { vpc, tables, ...policies }) => {
    const edits = policyEdits(document, tables ?? tablesInUse(document, vpc), policies);
    if (edits.length === 0) return refuse(message('refusal.nothing'));
    const name = policies.nextHop === null ? titleOf(document, vpc) : titleOf(document, policies.nextHop);
    return deed(message('step.policies', { count: edits.length, name }), edits);
  },
};
