/** One flow of a document, asked and answered: the trace, and which hosts stood for its two ends. */

import { formatIp } from '../address/ip.ts';
import { INTERNET } from '../base/id.ts';
import type { Trace } from '../dataplane/disposition.ts';
import { trace } from '../dataplane/trace.ts';
import { flowOf, type Question } from './ask.ts';
import type { Document } from './document.ts';
import type { Asked } from './endpoint.ts';
import { lowerDocument } from './lower.ts';

/** An answer. Addresses are the private ones, or those of the example hosts that stand for a range. */
export interface Answered {
  readonly trace: Trace;
  /** Where the request sets out: the id of a workload, a subnet or an IDC, or `internet`. */
  readonly from: string;
  readonly fromAddress: string;
  readonly toAddress: string;
}

/** Answers one question about a document; a question that cannot be asked gets the reason. Lowers the document, which is remembered. */
export function answer(document: Document, question: Question): Asked<Answered> {
  const network = lowerDocument(document);
  const asked = flowOf(document, network, question);
  if (!asked.ok) return asked;
  const { from, to } = asked.value;
  return {
    ok: true,
    value: {
      trace: trace(network, asked.value),
      from: from.host?.id ?? from.segment?.id ?? from.site?.id ?? INTERNET,
      fromAddress: formatIp(from.address),
      toAddress: formatIp(to),
    },
  };
}
