/** English: all sentences but the first ones. Each file holds those of one part of the product. */

import { cli } from './cli.ts';
import { codecs } from './codecs.ts';
import { commands } from './commands.ts';
import { failures } from './failures.ts';
import { find } from './find.ts';
import { documentFindings } from './findings/document.ts';
import { internetFindings } from './findings/internet.ts';
import { pathIntentFindings } from './findings/path-intent.ts';
import { peeringDirectConnectFindings } from './findings/peering-direct-connect.ts';
import { routeFindings } from './findings/route.ts';
import { securityFindings } from './findings/security.ts';
import { vpcSubnetFindings } from './findings/vpc-subnet.ts';
import { vpnFindings } from './findings/vpn.ts';
import { workloadFindings } from './findings/workload.ts';
import { fixes } from './fixes.ts';
import { imports } from './imports.ts';
import { outline } from './outline.ts';
import { palette } from './palette.ts';
import { reachabilityView } from './reachability.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { several } from './several.ts';
import { smallestChange } from './smallest-change.ts';
import { suggestions } from './suggestions.ts';
import { tablePaste } from './table-paste.ts';
import { trace } from './trace.ts';
import { tracePanel } from './trace-panel.ts';
import { which } from './which.ts';

export const rest = {
  ...cli,
  ...codecs,
  ...commands,
  ...fixes,
  ...failures,
  ...find,
  ...imports,
  ...outline,
  ...palette,
  ...reachabilityView,
  ...rules,
  ...schema,
  ...several,
  ...smallestChange,
  ...suggestions,
  ...tablePaste,
  ...trace,
  ...which,
  ...tracePanel,
  ...documentFindings,
  ...vpcSubnetFindings,
  ...routeFindings,
  ...internetFindings,
  ...vpnFindings,
  ...peeringDirectConnectFindings,
  ...securityFindings,
  ...workloadFindings,
  ...pathIntentFindings,
} as const;
