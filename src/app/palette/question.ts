/** Reads a question that is typed into the palette: a flow to trace, or an address to find. */

import { type Document, find, INTERNET } from '../../core/index.ts';
import type { FlowQuestion } from '../../editor/editor.ts';
import { flowTo } from '../trace-ends.ts';

const TRACE = /^(?:trace|追踪)\s+(?:from\s+|从\s*)?(.+?)\s*(?:\bto\b|->|→|到|至)\s*(.+?)$/iu;
const FLOW = /^(.+?)(?:[\s:]+(?:(tcp|udp|icmp)(?:[\s/:]+(\d{1,5}))?|(?:(?:tcp|udp)\/)?(\d{1,5})))$/iu;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/u;

/** Whether a text is an IPv4 address or a CIDR, by its form. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/**
 * The flow that a text asks for, such as `trace web-1 to 192.168.10.7 443`: ends by id, name, address or `internet`; the protocol is tcp
 * unless it is said. Without protocol and port the flow is what the receiver listens to, else tcp 443. Null when it asks for none, or an end is not known.
 */
export function traceQuestion(document: Document, text: string): FlowQuestion | null {
  const [, sender, rest] = TRACE.exec(text.trim()) ?? [];
  if (sender === undefined || rest === undefined) return null;
  const from = endOf(document, sender);
  // A name may end in digits: what is known as it stands is an end without a flow.
  const known = endOf(document, rest);
  const flow = known === null ? FLOW.exec(rest) : null;
  const to = known ?? endOf(document, flow?.[1] ?? '');
  if (from === null || to === null) return null;
  const usual = { protocol: 'tcp', port: 443, ...flowTo(document.resources, to) } as const;
  if (flow === null) return { from, to, ...usual };
  const protocol = flow[2]?.toLowerCase() ?? 'tcp';
  const port = Number(flow[3] ?? flow[4] ?? usual.port);
  if (port > 65535) return null;
  return protocol === 'icmp'
    ? { from, to, protocol, port: null }
    : { from, to, protocol: protocol === 'udp' ? 'udp' : 'tcp', port };
}

function endOf(document: Document, said: string): string | null {
  const text = said.trim();
  if (text === '') return null;
  if (isAddress(text)) return text;
  if (text.toLowerCase() === INTERNET || text === '互联网') return INTERNET;
  const hits = find(document, text).hits.filter((hit) => hit.by === 'name' && hit.kind !== 'intent');
  const same = hits.find((hit) => hit.id === text || hit.name.toLowerCase() === text.toLowerCase());
  return (same ?? null)?.id ?? null;
}
