// npm start: from a fresh clone to the designer on a local address.

import { installMissing, run } from './install.mjs';

installMissing();
if (!run('vite/bin/vite.js', ['build', '--logLevel', 'warn'])) process.exit(1);
// Takes the next free port when 4173 is taken, and prints the address.
process.exit(run('vite/bin/vite.js', ['preview', '--port', '4173']) ? 0 : 1);
