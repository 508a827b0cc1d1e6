/** English, whole: each file holds the sentences of one part of the product. */

import { canvas } from './canvas.ts';
import { cli } from './cli.ts';
import { codecs } from './codecs.ts';
import { commands } from './commands.ts';
import { editor } from './editor.ts';
import { find } from './find.ts';
import { documentFindings } from './findings/document.ts';
import { internetFindings } from './findings/internet.ts';
import { peeringDirectConnectFindings } from './findings/peering-direct-connect.ts';
import { routeFindings } from './findings/route.ts';
import { securityFindings } from './findings/security.ts';
import { vpcSubnetFindings } from './findings/vpc-subnet.ts';
import { vpnFindings } from './findings/vpn.ts';
import { findingsPanel } from './findings-panel.ts';
import { fixes } from './fixes.ts';
import { inspector } from './inspector.ts';
import { kinds } from './kinds.ts';
import { problems } from './problems.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { shell } from './shell.ts';
import { trace } from './trace.ts';
import { which } from './which.ts';

export const en = {
  ...problems,
  ...canvas,
  ...editor,
  ...cli,
  ...codecs,
  ...commands,
  ...fixes,
  ...kinds,
  ...inspector,
  ...find,
  ...findingsPanel,
  ...rules,
  ...schema,
  ...shell,
  ...trace,
  ...which,
  ...documentFindings,
  ...vpcSubnetFindings,
  ...routeFindings,
  ...internetFindings,
  ...vpnFindings,
  ...peeringDirectConnectFindings,
  ...securityFindings,
} as const;
