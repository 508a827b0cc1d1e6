/** Recognises Tencent Cloud's Describe… answers by what they hold, with or without their envelope. */

import { isJsonObject, type Json } from '../base/json.ts';
import type { Item } from './gathering.ts';

/** A file of the input: its path and its JSON. */
export interface ImportFile {
  readonly path: string;
  readonly json: Json;
}

/** The lists that answers hold, by the names of the API. */
export const LISTS =
  'VpcSet SubnetSet RouteTableSet VpnGatewaySet Routes CustomerGatewaySet VpnConnectionSet NatGatewaySet NatGatewayDestinationIpPortTranslationNatRuleSet AddressSet PeerConnectionSet DirectConnectGatewaySet DirectConnectTunnelSet SecurityGroupSet NetworkAclSet InstanceSet LoadBalancerSet Listeners Items DBInstanceSet'.split(
    ' ',
  );

/** Whether a JSON value is, or holds, such an answer. */
export function isTencent(json: Json): boolean {
  return answersOf(json).some((answer) => LISTS.some((list) => Array.isArray(answer[list])) || isPolicies(answer));
}

/** The answers of a file: one, several in a list or under keys, each with or without its envelope. */
export function answersOf(json: Json, depth = 0): Item[] {
  if (depth > 3) return [];
  if (Array.isArray(json)) return json.flatMap((each: Json) => answersOf(each, depth + 1));
  if (!isJsonObject(json)) return [];
  if (LISTS.some((list) => Array.isArray(json[list])) || isPolicies(json)) return [json];
  // The envelope may have the request's id of the group or balancer beside it.
  const { Response: inner, ...beside } = json;
  if (isJsonObject(inner)) return answersOf({ ...beside, ...inner }, depth + 1);
  return Object.values(json).flatMap((each) => answersOf(each, depth + 1));
}

function isPolicies(answer: Item): boolean {
  return isJsonObject(answer['SecurityGroupPolicySet']);
}
